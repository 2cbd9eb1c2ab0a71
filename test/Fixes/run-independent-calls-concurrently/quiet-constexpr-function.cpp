// A constexpr function cannot start threads.
// telemetry: Inputs/slow.jsonl
constexpr long first(long most) {
  long sum = 0;
  for (long i = 0; i < most; ++i)
    sum += i % 7;
  return sum;
}
constexpr long second(long most) {
  long sum = 0;
  for (long i = 0; i < most; ++i)
    sum += i % 5;
  return sum;
}
constexpr long report(long most) {
  long a = first(most);
  long b = second(most);
  return a + b;
}
long shown(long most) { return report(most); }
