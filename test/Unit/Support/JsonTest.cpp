#include "clang-heal/Support/Json.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

struct Point {
  int X = 0;
  std::optional<unsigned> Y;
  std::vector<std::string> Names;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("x", Self.X);
    Visit("y", Self.Y);
    Visit("names", Self.Names);
  }
};

std::string messageOf(Error Err) { return llvm::toString(std::move(Err)); }

Expected<Point> read(StringRef Text) {
  Expected<llvm::json::Value> Document = parseJson(Text, "in");
  if (!Document)
    return Document.takeError();
  return nounFromJson<Point>(*Document, "in");
}

TEST(Json, ReadsWhatItWrote) {
  Expected<Point> Back = read(jsonLine(Point{-3, 7u, {"a", "b"}}));
  ASSERT_TRUE(static_cast<bool>(Back));
  EXPECT_EQ(Back->X, -3);
  EXPECT_EQ(Back->Y, 7u);
  EXPECT_EQ(Back->Names, (std::vector<std::string>{"a", "b"}));
}

TEST(Json, NamesThePathOfAWrongType) {
  EXPECT_EQ(messageOf(read(R"({"names": ["a", 3]})").takeError()),
            "in: 'names[1]' must be a string");
}

TEST(Json, RefusesAnIntegerThatDoesNotFit) {
  EXPECT_EQ(messageOf(read(R"({"y": -1})").takeError()),
            "in: 'y' must be an integer in range");
  EXPECT_EQ(messageOf(read(R"({"x": 3000000000})").takeError()),
            "in: 'x' must be an integer in range");
}

TEST(Json, RefusesNestingThatWouldExhaustTheStack) {
  std::string Deep(1000000, '[');
  EXPECT_EQ(messageOf(parseJson(Deep, "in").takeError()),
            "in: not usable: nested deeper than 200 levels");
}

TEST(Json, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(jsonLine(Point{0, {}, {"a\xff"}}),
            "{\"names\":[\"a\xef\xbf\xbd\"],\"x\":0}\n");
}

TEST(Json, ReadsLinesAndDocumentsThatSpanLines) {
  Expected<std::vector<llvm::json::Value>> Lines =
      readDocuments("{\"a\":1}\n\n{\"a\":2}\n", "in");
  ASSERT_TRUE(static_cast<bool>(Lines));
  EXPECT_EQ(Lines->size(), 2u);
  Expected<std::vector<llvm::json::Value>> Array =
      readDocuments("[\n{\"a\":1},\n{\"a\":2},\n{\"a\":3}\n]", "in");
  ASSERT_TRUE(static_cast<bool>(Array));
  EXPECT_EQ(Array->size(), 3u);
}

TEST(Json, NamesTheLineThatIsNotJson) {
  std::string Message = messageOf(readDocuments("{}\n{,\n", "in").takeError());
  EXPECT_TRUE(StringRef(Message).starts_with("in:2: not JSON")) << Message;
}

} // namespace
} // namespace heal
