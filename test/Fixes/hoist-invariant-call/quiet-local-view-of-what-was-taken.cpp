// A view is a local, and what it shows is somebody else's.
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Window {
  std::span<int> Shown;
};

int sum(const std::vector<int> &Values) {
  int Total = 0;
  for (int Value : Values)
    Total += Value;
  return Total;
}

int byView(std::vector<int> Values) {
  std::span<int> Shown(Values);
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Values);
    Shown[0] = I;
  }
  return Total;
}

int byWindow(std::vector<int> Values) {
  Window Open{Values};
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Values);
    Open.Shown[0] = I;
  }
  return Total;
}

int sumOf(std::string_view Text) {
  int Total = 0;
  for (char C : Text)
    Total += C;
  return Total;
}

int byText(std::string Text) {
  std::string_view Shown(Text);
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sumOf(Shown);
    Text[0] = static_cast<char>('a' + I);
  }
  return Total;
}

struct Named {
  int Id;
  std::string_view Name;
};

int sumOfNamed(const Named &One) { return One.Id + sumOf(One.Name); }

int byNamed(std::string Text) {
  Named Shown{1, Text};
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sumOfNamed(Shown);
    Text[0] = static_cast<char>('a' + I);
  }
  return Total;
}

unsigned long byFind(std::string Text) {
  std::string_view Shown(Text);
  unsigned long Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += Shown.find('b');
    Text[0] = static_cast<char>('a' + I);
  }
  return Total;
}

int main() {
  std::printf("%d %d\n", byView({1, 2, 3}), byWindow({4, 5, 6}));
  std::printf("%d %d\n", byText("text"), byNamed("name"));
  std::printf("%lu\n", byFind("a sub"));
}
