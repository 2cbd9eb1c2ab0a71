#include "ErrorTextInternal.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

TEST(MessageTemplate, ReplacesWhatDiffersFromCallToCall) {
  EXPECT_EQ(messageTemplate("no order 17 for 'ann'"), "no order * for *");
  EXPECT_EQ(messageTemplate("no \"x y\" here"), "no * here");
  EXPECT_EQ(messageTemplate("timeout after 12.5 ms"), "timeout after * ms");
  EXPECT_EQ(messageTemplate("timeout after 12ms"), "timeout after *");
  EXPECT_EQ(messageTemplate("at 0x7fff12ab: bad"), "at *: bad");
  EXPECT_EQ(messageTemplate("session a1b2c3d4 gone"), "session * gone");
  EXPECT_EQ(messageTemplate("id 550e8400-e29b-41d4-abcd-446655440000!"),
            "id *!");
  EXPECT_EQ(messageTemplate("no route to 10.0.0.17:8080"), "no route to *");
  EXPECT_EQ(messageTemplate("__n (which is 5) >= this->size() (which is 3)"),
            "__n (which is *) >= this->size() (which is *)");
}

TEST(MessageTemplate, KeepsWords) {
  for (StringRef Text :
       {"can't open the user's file", "bad utf8 in base64", "dead beef",
        "http2 stream closed", "", "no quote's end '"})
    EXPECT_EQ(messageTemplate(Text), Text.str());
}

TEST(ThrowingFrame, SkipsTheLibraries) {
  EXPECT_EQ(throwingFrame(
                "#0  0x00007ffff7a4 in __cxa_throw () from /lib/libstdc++.so\n"
                "#1  0x0000555555 in std::__throw_out_of_range(char const*)\n"
                "#2  0x0000555556 in shop::Cart::at (this=0x1, i=5) at "
                "src/cart.cpp:12\n"
                "#3  0x0000555557 in main () at src/main.cpp:3\n"),
            "shop::Cart::at");
}

TEST(ThrowingFrame, UnderstandsStandardAndBoostTraces) {
  EXPECT_EQ(throwingFrame("   0# std::vector<int>::at(unsigned long) at "
                          "/usr/include/c++/12/bits/stl_vector.h:1144\n"
                          "   1# shop::total(std::vector<int> const&) at "
                          "/src/cart.cpp:9\n"),
            "shop::total");
  EXPECT_EQ(throwingFrame(" 0# boost::stacktrace::basic() in ./shop\n"
                          " 1# shop::(anonymous namespace)::load(int) in "
                          "./shop\n"),
            "shop::(anonymous namespace)::load");
}

TEST(ThrowingFrame, DemanglesBacktraceSymbols) {
  EXPECT_EQ(throwingFrame("./shop(_ZN4shop4loadEi+0x1f) [0x400606]\n"),
            "shop::load");
}

TEST(ThrowingFrame, KeepsCallOperators) {
  EXPECT_EQ(throwingFrame("#0 shop::Rule::operator()(int) const at a.cc:1"),
            "shop::Rule::operator()");
}

TEST(ThrowingFrame, IsEmptyWithoutAFrame) {
  EXPECT_EQ(throwingFrame(""), "");
  EXPECT_EQ(throwingFrame("std::runtime_error: it timed out\n"), "");
  EXPECT_EQ(throwingFrame("#0 std::terminate()\n#1 abort ()\n"), "");
}

} // namespace
} // namespace heal
