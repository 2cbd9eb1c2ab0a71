#pragma clang system_header
extern "C" unsigned count(unsigned n);
