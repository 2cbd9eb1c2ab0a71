// Who knows what a function does that cannot be seen: it may fork, or change the locale.
// telemetry: Inputs/slow.jsonl
long first(long most) {
  long sum = 0;
  for (long i = 0; i < most; ++i)
    sum += i % 7;
  return sum;
}
unsigned second(unsigned most) {
  unsigned count = 0;
  for (unsigned i = 0; i < most; ++i)
    count += i % 5;
  return count;
}
void announce();
long report(long most, unsigned other) {
  long sum = first(most);
  announce();
  unsigned count = second(other);
  return sum + count;
}
