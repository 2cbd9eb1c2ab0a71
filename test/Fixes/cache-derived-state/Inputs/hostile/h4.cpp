// Threads: readers in parallel, a writer with a lock outside; condition variable hand-over.
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>
class Index {
public:
  void add(const std::string &w) { words_.push_back(w); ++version_; }
  void clear() { words_.clear(); version_ = 0; }
  std::size_t fingerprint() const { std::size_t h = 17 + version_; for (const std::string &w : words_) for (char c : w) h = h * 31 + c; return h; }
  std::string joined() const { std::string s; for (const std::string &w : words_) { s += w; s += ','; } return s; }
private:
  std::vector<std::string> words_;
  unsigned version_ = 0;
};
int main() {
  Index ix; std::shared_mutex m; std::vector<std::thread> ts; std::vector<std::size_t> last(4);
  for (int t = 0; t < 4; ++t) ts.emplace_back([&, t] { for (int i = 0; i < 300; ++i) { std::shared_lock<std::shared_mutex> l(m); std::size_t a = ix.fingerprint(), n = ix.joined().size(); Index copy = ix; copy.add("z"); if (ix.fingerprint() != a || copy.joined().size() != n + 2) std::puts("BAD"); last[t] = a; } });
  std::thread w([&] { for (int i = 0; i < 100; ++i) { std::unique_lock<std::shared_mutex> l(m); if (i % 10 == 9) ix.clear(); ix.add("w" + std::to_string(i)); } });
  for (auto &t : ts) t.join(); w.join();
  std::mutex mm; std::condition_variable cv; int turn = 0; std::string out;
  std::thread r([&] { for (int i = 0; i < 5; ++i) { std::unique_lock<std::mutex> l(mm); cv.wait(l, [&] { return turn == 1; }); out += std::to_string(ix.joined().size()) + " "; turn = 0; cv.notify_all(); } });
  for (int i = 0; i < 5; ++i) { std::unique_lock<std::mutex> l(mm); cv.wait(l, [&] { return turn == 0; }); ix.add("q"); turn = 1; cv.notify_all(); }
  r.join(); std::printf("%zu %s\n", ix.fingerprint(), out.c_str());
  for (int i = 0; i < 3; ++i) if (i % 2 == 0) std::printf("%zu %s\n", ix.fingerprint(), ix.joined().c_str());
}
