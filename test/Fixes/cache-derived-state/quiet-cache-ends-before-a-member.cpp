// A member that comes before the words asks for the title when it is destroyed.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

class Doc;

class Spy {
public:
  explicit Spy(const Doc &doc) : doc_(doc) {}
  Spy(const Spy &) = delete;
  Spy &operator=(const Spy &) = delete;
  ~Spy();

private:
  const Doc &doc_;
};

class Doc {
public:
  explicit Doc(long words) : spy_(*this), words_(words) {}
  Doc(const Doc &) = delete;
  Doc &operator=(const Doc &) = delete;
  void add(long words) { words_ += words; }
  std::string title() const {
    std::string text;
    for (long i = 0; i < words_; ++i)
      text += "word" + std::to_string(i) + " ";
    return text;
  }

private:
  Spy spy_;
  long words_;
};

Spy::~Spy() { std::printf("closing %s\n", doc_.title().c_str()); }

class Listener {
public:
  virtual ~Listener() = default;
};

class Page {
public:
  Page();
  Page(const Page &) = delete;
  Page &operator=(const Page &) = delete;
  void add(long words) { words_ += words; }
  std::string title() const {
    std::string text;
    for (long i = 0; i < words_; ++i)
      text += "word" + std::to_string(i) + " ";
    return text;
  }

private:
  std::unique_ptr<Listener> listener_;
  long words_;
};

class Closing : public Listener {
public:
  explicit Closing(const Page &page) : page_(page) {}
  ~Closing() override { std::printf("closed %s\n", page_.title().c_str()); }

private:
  const Page &page_;
};

Page::Page() : listener_(std::make_unique<Closing>(*this)), words_(4) {}

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long weighDoc(const Doc &doc, const std::vector<unsigned> &limits) {
  long sum = 0;
  for (unsigned limit : limits)
    if (limit > 0)
      sum += weigh(doc.title().size() < limit);
  return sum;
}

long weighPage(const Page &page, const std::vector<unsigned> &limits) {
  long sum = 0;
  for (unsigned limit : limits)
    if (limit > 0)
      sum += weigh(page.title().size() < limit);
  return sum;
}

int main() {
  Doc doc(5);
  doc.add(2);
  std::printf("%ld\n", weighDoc(doc, {5, 50}));
  Page page;
  page.add(2);
  std::printf("%ld\n", weighPage(page, {5, 50}));
}
