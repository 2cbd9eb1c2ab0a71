// flags: -std=c++17
// Lines within a string keep their white space.
#include <cstdio>
#include <string>
std::string lines(int n) {
	if (n < 2)
		return R"(one
  two
)";
	return lines(n - 1) + lines(n - 2);
}
int main() { std::printf("%s", lines(4).c_str()); }
