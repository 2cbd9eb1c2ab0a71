// telemetry: Inputs/repeats.json
// Whatever was measured, the function does nothing.
#include <cstdio>
long plan(long cents, int months) { return cents / months; }
int main() { std::printf("%ld\n", plan(100, 12)); }
