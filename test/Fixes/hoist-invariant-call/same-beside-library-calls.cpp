// What the library does beside an invariant call leaves what that reads alone.
#include <algorithm>
#include <bit>
#include <bitset>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>
struct Rules {
  std::vector<int> caps;
};
struct Item {
  std::string name;
  int amount = 0;
};
struct Node {
  explicit Node(std::string n) : name(std::move(n)) {}
  std::string name;
};
struct Tree {
  std::unique_ptr<Tree> left, right;
  int value = 0;
};
static int limitFor(const Rules &rules) {
  int limit = 0;
  for (int cap : rules.caps)
    if (cap > 3)
      limit ^= cap;
  return limit;
}
static int makesOwned(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<std::unique_ptr<Node>> out;
  for (int &x : xs) {
    out.push_back(std::make_unique<Node>("a"));
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(out.size());
}
static int fillsWhatItMade(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<std::unique_ptr<Item>> out;
  for (int &x : xs) {
    auto item = std::make_unique<Item>();
    item->amount = x;
    out.push_back(std::move(item));
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + out.back()->amount;
}
static int resetsOwner(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::unique_ptr<Item> item;
  for (int &x : xs) {
    item.reset(new Item);
    item->amount = x;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + item->amount;
}
static int growsTree(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  Tree root;
  for (int &x : xs) {
    if (!root.left)
      root.left = std::make_unique<Tree>();
    root.left->value += x;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + root.left->value;
}
static int erasesRemoved(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1, 5, 9};
  for (int &x : xs) {
    v.erase(std::remove(v.begin(), v.end(), x), v.end());
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(v.size());
}
static int insertsInFront(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v;
  for (int &x : xs) {
    v.insert(v.begin(), x);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + v.back();
}
static int insertsSorted(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<std::string> v;
  for (int &x : xs) {
    auto at = std::lower_bound(v.begin(), v.end(), std::to_string(x));
    v.insert(at, "a");
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(v.size());
}
static int insertsRange(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1}, w;
  for (int &x : xs) {
    w.insert(w.end(), v.begin(), v.end());
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(w.size());
}
static int copiesToEnd(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1, 2}, w;
  for (int &x : xs) {
    std::copy(v.begin(), v.end(), std::back_inserter(w));
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(w.size());
}
static int swapsTwo(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1}, w;
  for (int &x : xs) {
    v.push_back(x);
    std::swap(v, w);
    w.swap(v);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(v.size() + w.size());
}
static int rotates(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1, 2, 3};
  for (int &x : xs) {
    std::rotate(v.begin(), v.begin() + 1, v.end());
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + v[0];
}
static int changesEach(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1, 2, 3};
  for (int &x : xs) {
    std::for_each(v.begin(), v.end(), [&](int &each) { each += x; });
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + v[0];
}
static int changesWhatItFinds(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<Item> v(3);
  for (int &x : xs) {
    auto found = std::find_if(v.begin(), v.end(),
                              [](const Item &i) { return i.amount < 9; });
    if (found != v.end())
      found->amount += x;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + v[0].amount;
}
static int ties(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  int low = 0, high = 0;
  for (int &x : xs) {
    std::tie(low, high) = std::pair(x, x + 1);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + low + high;
}
static int setsFlags(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<bool> flags(10);
  for (int &x : xs) {
    flags[x % 10] = true;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(flags[5]);
}
static int setsBits(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::bitset<16> bits;
  for (int &x : xs) {
    bits.set(x & 15);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(bits.count());
}
static int groups(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::map<int, std::vector<int>> groups;
  for (int &x : xs) {
    groups[x % 2].push_back(x);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(groups.size());
}
static int nests(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::map<std::string, std::map<int, int>> table;
  for (int &x : xs) {
    table["a"][x] = 3;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(table["a"].size());
}
static int appends(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::string text;
  for (int &x : xs) {
    text.append(std::to_string(x)).append(",");
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(text.size());
}
static int narrowsView(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::string_view text = "abcdefgh";
  for (int &x : xs) {
    if (!text.empty())
      text.remove_prefix(1);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(text.size());
}
static int readsNumbers(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::string digits = "12";
  for (int &x : xs) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    x += 0 * number;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(digits.size());
}
static int writesNumbers(const Rules &rules, std::vector<int> xs) {
  int over = 0;

  for (int &x : xs) {
    char digits[12] = {};
    std::to_chars(digits, digits + 12, x);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + 0;
}
static int splits(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::istringstream in("a,b,c");
  for (int &x : xs) {
    std::string word;
    std::getline(in, word, ',');
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(in.good());
}
static int throwsDice(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::mt19937 random(3);
  std::uniform_int_distribution<int> dice(1, 6);
  int sum = 0;
  for (int &x : xs) {
    sum += dice(random);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + sum > 0;
}
static int measures(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::chrono::milliseconds spent{0};
  for (int &x : xs) {
    spent += std::chrono::milliseconds(x);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 +
         int(std::chrono::duration_cast<std::chrono::seconds>(spent).count());
}
static int hashes(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::size_t sum = 0;
  for (int &x : xs) {
    sum ^= std::hash<std::string>{}(std::to_string(x));
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(sum != 1);
}
static int clears(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  int counts[4] = {};
  for (int &x : xs) {
    std::memset(counts, 0, sizeof counts);
    counts[x & 3] = x;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + counts[1];
}
static int reckons(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  int sum = 0;
  for (int &x : xs) {
    sum ^= std::gcd(x, 6) ^ std::popcount(unsigned(x));
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + sum;
}
static int sharesItems(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<std::shared_ptr<Item>> out;
  for (int &x : xs) {
    auto item = std::make_shared<Item>();
    out.push_back(item);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(out.size());
}
static int erasesByIterator(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1, 5, 9, 5};
  for (int x : xs) {
    for (auto it = v.begin(); it != v.end();)
      if (*it == x)
        it = v.erase(it);
      else
        ++it;
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(v.size());
}
static int keepsSorted(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v;
  for (int x : xs) {
    auto it = std::lower_bound(v.begin(), v.end(), x);
    v.insert(it, x);
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + v[0];
}
static int transformsToEnd(const Rules &rules, std::vector<int> xs) {
  int over = 0;
  std::vector<int> v{1, 2}, w;
  for (int x : xs) {
    std::transform(v.begin(), v.end(), std::back_inserter(w),
                   [](int each) { return each * 2; });
    if (x > limitFor(rules))
      ++over;
  }
  return over * 100 + int(w.size());
}
int main() {
  Rules rules{{2, 5}};
  std::vector<int> xs{1, 5, 9};
  std::printf("makesOwned %d\n", makesOwned(rules, xs));
  std::printf("fillsWhatItMade %d\n", fillsWhatItMade(rules, xs));
  std::printf("resetsOwner %d\n", resetsOwner(rules, xs));
  std::printf("growsTree %d\n", growsTree(rules, xs));
  std::printf("erasesRemoved %d\n", erasesRemoved(rules, xs));
  std::printf("insertsInFront %d\n", insertsInFront(rules, xs));
  std::printf("insertsSorted %d\n", insertsSorted(rules, xs));
  std::printf("insertsRange %d\n", insertsRange(rules, xs));
  std::printf("copiesToEnd %d\n", copiesToEnd(rules, xs));
  std::printf("swapsTwo %d\n", swapsTwo(rules, xs));
  std::printf("rotates %d\n", rotates(rules, xs));
  std::printf("changesEach %d\n", changesEach(rules, xs));
  std::printf("changesWhatItFinds %d\n", changesWhatItFinds(rules, xs));
  std::printf("ties %d\n", ties(rules, xs));
  std::printf("setsFlags %d\n", setsFlags(rules, xs));
  std::printf("setsBits %d\n", setsBits(rules, xs));
  std::printf("groups %d\n", groups(rules, xs));
  std::printf("nests %d\n", nests(rules, xs));
  std::printf("appends %d\n", appends(rules, xs));
  std::printf("narrowsView %d\n", narrowsView(rules, xs));
  std::printf("readsNumbers %d\n", readsNumbers(rules, xs));
  std::printf("writesNumbers %d\n", writesNumbers(rules, xs));
  std::printf("splits %d\n", splits(rules, xs));
  std::printf("throwsDice %d\n", throwsDice(rules, xs));
  std::printf("measures %d\n", measures(rules, xs));
  std::printf("hashes %d\n", hashes(rules, xs));
  std::printf("clears %d\n", clears(rules, xs));
  std::printf("reckons %d\n", reckons(rules, xs));
  std::printf("sharesItems %d\n", sharesItems(rules, xs));
  std::printf("erasesByIterator %d\n", erasesByIterator(rules, xs));
  std::printf("keepsSorted %d\n", keepsSorted(rules, xs));
  std::printf("transformsToEnd %d\n", transformsToEnd(rules, xs));
}
