// What a local keeps to itself is none of what another was given when it was
// made.
#include <cstdio>
#include <string>
#include <vector>

struct Product {
  int Id;
  std::string Name;
  std::vector<std::string> Keywords;
};

struct Hit {
  int Id = 0;
  std::string Name;
  double Rank = 0;
};

std::vector<std::string> wordsOf(const std::string &Text) {
  std::vector<std::string> Result;
  std::string Word;
  for (char C : Text)
    if (C == ' ') {
      Result.push_back(Word);
      Word.clear();
    } else {
      Word += C;
    }
  Result.push_back(Word);
  return Result;
}

int longest(const std::vector<std::string> &Terms) {
  std::size_t Most = 0;
  for (const std::string &Term : Terms)
    Most = Term.size() > Most ? Term.size() : Most;
  return static_cast<int>(Most);
}

std::vector<Hit> find(const std::vector<Product> &All,
                      const std::string &Query) {
  const std::vector<std::string> Terms = wordsOf(Query);
  std::vector<Hit> Hits;
  for (const Product &P : All) {
    Hit One;
    One.Id = P.Id;
    One.Name = P.Name;
    One.Rank = One.Name.size() * 1.0 / longest(Terms);
    if (One.Rank > 0)
      Hits.push_back(One);
  }
  return Hits;
}

int main() {
  std::vector<Product> All = {{1, "lamp", {"light"}}, {2, "long table", {}}};
  for (const Hit &H : find(All, "a table lamp"))
    std::printf("%d %s %.2f\n", H.Id, H.Name.c_str(), H.Rank);
}
