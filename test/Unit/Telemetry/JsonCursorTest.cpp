#include "JsonCursorInternal.h"
#include "gmock/gmock.h"
#include <cmath>

namespace heal {
namespace {

using testing::ElementsAre;

std::string stringOf(StringRef Json) {
  JsonCursor At(Json);
  std::string Unescaped;
  std::string Result = At.string(Unescaped).str();
  return At.hasFailed() ? "failed: " + At.why().str() : Result;
}

TEST(JsonCursor, VisitsMembersAndSkipsWhatIsNotRead) {
  JsonCursor At(R"( {"a": [1, {"x": "]}"}], "b": "two", "c": null} )");
  std::vector<std::string> Names;
  std::string Unescaped, B;
  At.members([&](StringRef Name) {
    Names.push_back(Name.str());
    if (Name == "b")
      B = At.string(Unescaped).str();
  });
  EXPECT_THAT(Names, ElementsAre("a", "b", "c"));
  EXPECT_EQ(B, "two");
  EXPECT_FALSE(At.hasFailed());
  EXPECT_TRUE(At.isAtEnd());
}

TEST(JsonCursor, VisitsNothingInWhatIsEmpty) {
  JsonCursor Object("{ }"), Array("[ ]");
  Object.members([](StringRef) { FAIL(); });
  Array.elements([] { FAIL(); });
  EXPECT_TRUE(Object.isAtEnd());
  EXPECT_TRUE(Array.isAtEnd());
}

TEST(JsonCursor, UnescapesStrings) {
  EXPECT_EQ(stringOf(R"("plain")"), "plain");
  EXPECT_EQ(stringOf(R"("a\"b\\c\/d\n\t\b\f\r")"), "a\"b\\c/d\n\t\b\f\r");
  EXPECT_EQ(stringOf(R"("\u00e4\ud83d\ude00")"), "\xc3\xa4\xf0\x9f\x98\x80");
}

TEST(JsonCursor, ReplacesHalfASurrogatePair) {
  EXPECT_EQ(stringOf(R"("\ud83dx")"), "\xef\xbf\xbdx");
  EXPECT_EQ(stringOf(R"("\ude00")"), "\xef\xbf\xbd");
}

TEST(JsonCursor, FindsTheEndOfLongStrings) {
  // Every position of the quote within the words that are looked at.
  for (size_t Length = 0; Length < 40; ++Length) {
    std::string Text(Length, 'x');
    EXPECT_EQ(stringOf("\"" + Text + "\", \"y\""), Text);
    EXPECT_EQ(stringOf("\"" + Text + "\\n\""), Text + "\n");
  }
  EXPECT_EQ(stringOf("\"\xff\xfe\x80 high bytes\""), "\xff\xfe\x80 high bytes");
}

TEST(JsonCursor, FindsTheNextBracketQuoteOrLineAnywhereInAWord) {
  for (char Wanted : {'{', '}', '[', ']', '"', '\n'})
    for (size_t Length = 0; Length < 24; ++Length) {
      std::string Text(Length, ',');
      Text += Wanted;
      Text += "1,2,3,4,5,6,7,8";
      const char *Found = endOfFiller(Text.data(), Text.data() + Text.size());
      // It may stop early in the last bytes, never late.
      EXPECT_LE(Found - Text.data(), static_cast<ptrdiff_t>(Length));
    }
}

TEST(JsonCursor, RefusesStringsThatAreNone) {
  EXPECT_EQ(stringOf("\"abc"), "failed: a string has no end");
  EXPECT_EQ(stringOf("\"a\nb\""), "failed: a string holds a control character "
                                  "or an unknown escape");
  EXPECT_EQ(stringOf(R"("\x")"), "failed: a string holds a control character "
                                 "or an unknown escape");
  EXPECT_EQ(stringOf(R"("\u12g4")"), "failed: a string holds a control "
                                     "character or an unknown escape");
  EXPECT_EQ(stringOf("\"\\"), "failed: a string holds a control character or "
                              "an unknown escape");
}

double numberOf(StringRef Json) { return JsonCursor(Json).number(); }

TEST(JsonCursor, ReadsNumbersBareAndInStrings) {
  EXPECT_EQ(numberOf("12.5"), 12.5);
  EXPECT_EQ(numberOf("\"12.5\""), 12.5);
  EXPECT_EQ(numberOf("-3e2"), -300);
  EXPECT_EQ(numberOf("1e-999"), 0);
}

TEST(JsonCursor, ReadsNoNumberFromWhatIsNone) {
  for (StringRef Json : {"NaN", "\"NaN\"", "Infinity", "-Infinity", "1e999",
                         "null", "true", "\"\"", "\"12 ms\"", "[1]", "{}"})
    EXPECT_TRUE(std::isnan(numberOf(Json))) << Json.str();
}

std::optional<uint64_t> unsignedOf(StringRef Json) {
  return JsonCursor(Json).unsignedInteger();
}

TEST(JsonCursor, ReadsIntegersThatFit) {
  EXPECT_EQ(unsignedOf("\"1795412394119000000\""), 1795412394119000000u);
  EXPECT_EQ(unsignedOf("18446744073709551615"), UINT64_MAX);
  EXPECT_EQ(unsignedOf("1200.0"), 1200u);
  EXPECT_EQ(unsignedOf("1.2e3"), 1200u);
  for (StringRef Json :
       {"18446744073709551616", "1e30", "-1", "1.5", "NaN", "\"\"", "null"})
    EXPECT_EQ(unsignedOf(Json), std::nullopt) << Json.str();
}

TEST(JsonCursor, ReadsNegativeIntegers) {
  EXPECT_EQ(JsonCursor("-9223372036854775808").integer(), INT64_MIN);
  EXPECT_EQ(JsonCursor("9223372036854775808").integer(), std::nullopt);
}

TEST(JsonCursor, SkipsAnyDepthWithoutRecursion) {
  std::string Deep = std::string(1000000, '[') + std::string(1000000, ']');
  JsonCursor At(Deep);
  At.skip();
  EXPECT_FALSE(At.hasFailed());
  EXPECT_TRUE(At.isAtEnd());
}

std::string failureOf(StringRef Json) {
  JsonCursor At(Json);
  At.members([&](StringRef) {});
  return At.hasFailed() ? At.why().str() : "";
}

TEST(JsonCursor, SaysWhatIsNotJson) {
  EXPECT_EQ(failureOf("{\"a\":1"), "it ends in the middle");
  EXPECT_EQ(failureOf("{\"a\""), "it ends in the middle");
  EXPECT_EQ(failureOf("{"), "it ends in the middle");
  EXPECT_EQ(failureOf("{\"a\":[1,"), "it ends in the middle");
  EXPECT_EQ(failureOf("{\"a\" 1}"), "a colon is expected");
  EXPECT_EQ(failureOf("{a:1}"), "the name of a member is expected");
  EXPECT_EQ(failureOf("{\"a\":1 \"b\":2}"),
            "a comma or a closing bracket is missing");
  EXPECT_EQ(failureOf("{\"a\":}"), "a value is expected");
  EXPECT_EQ(failureOf("[1]"), "an object is expected");
}

} // namespace
} // namespace heal
