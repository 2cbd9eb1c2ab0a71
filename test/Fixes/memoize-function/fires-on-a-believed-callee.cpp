// An attribute of what it calls is believed, and the proof says so.
[[gnu::const]] int weight(int n);
long ways(int n) {
  if (n < 2)
    return weight(n);
  return ways(n - 1) + ways(n - 2);
}
