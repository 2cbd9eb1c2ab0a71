// Nobody knows what it calls.
int weight(int n);
long ways(int n) {
  if (n < 2)
    return weight(n);
  return ways(n - 1) + ways(n - 2);
}
