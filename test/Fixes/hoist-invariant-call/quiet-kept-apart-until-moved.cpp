// What a local keeps to itself may be another's later on, or have been.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

int sum(const std::vector<int> &Values) {
  int Total = 0;
  for (int Value : Values)
    Total += Value;
  return Total;
}

int givenLater(std::vector<int> Taken) {
  std::vector<int> Own = {1, 2, 3};
  int &First = Own[0];
  int Total = 0;
  Taken = std::move(Own);
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken);
    First = I;
  }
  return Total;
}

int swappedLater(std::vector<int> Taken) {
  std::vector<int> Own = {1, 2, 3};
  int &First = Own[0];
  int Total = 0;
  std::swap(Own, Taken);
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken);
    First = I;
  }
  return Total;
}

int takenOver(std::vector<int> Taken) {
  int &First = Taken[0];
  std::vector<int> Own;
  Own.swap(Taken);
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Own);
    First = I;
  }
  return Total;
}

int byElements(std::vector<std::vector<int>> Taken) {
  std::vector<int> Own = {1, 2, 3};
  int &First = Own[0];
  Taken.push_back(std::move(Own));
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken.back());
    First = I;
  }
  return Total;
}

int byIterators(std::vector<std::vector<int>> Taken) {
  std::vector<std::vector<int>> Own = {{1, 2, 3}};
  int &First = Own[0][0];
  Taken.assign(std::make_move_iterator(Own.begin()),
               std::make_move_iterator(Own.end()));
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken[0]);
    First = I;
  }
  return Total;
}

int byCondition(std::vector<int> Taken, bool Which) {
  std::vector<int> Own = {1, 2, 3};
  int &First = Own[0];
  Taken = Which ? std::move(Own) : std::move(Taken);
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken);
    First = I;
  }
  return Total;
}

struct Both {
  std::vector<int> A, B;
};

int byField(Both Taken) {
  Both Own{{1, 2, 3}, {}};
  int &First = Own.A[0];
  Taken.B = std::move(Own.A);
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken.B);
    First = I;
  }
  return Total;
}

int byWhole(Both Taken) {
  Both Own{{1, 2, 3}, {}};
  int &First = Own.A[0];
  Taken = std::move(Own);
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken.A);
    First = I;
  }
  return Total;
}

int byPointer(std::vector<int> Taken) {
  std::vector<int> Own = {1, 2, 3};
  int &First = Own.front();
  std::vector<int> *To = &Taken;
  *To = std::move(Own);
  int Total = 0;
  for (int I = 0; I < 3; ++I) {
    Total += sum(Taken);
    First = I;
  }
  return Total;
}

int main() {
  std::printf("%d %d\n", givenLater({}), swappedLater({7}));
  std::printf("%d %d\n", takenOver({9, 9}), byElements({}));
  std::printf("%d %d\n", byIterators({}), byCondition({}, true));
  std::printf("%d %d %d\n", byField({}), byWhole({}), byPointer({}));
}
