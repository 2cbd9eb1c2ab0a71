#include "LiteralInternal.h"
#include "ParsedSource.h"
#include "SourceInternal.h"
#include <random>

namespace heal {
namespace {

TEST(Literal, KeepsIntegersInTheirRange) {
  EXPECT_TRUE(fits(127, 8, true));
  EXPECT_FALSE(fits(128, 8, true));
  EXPECT_TRUE(fits(-128, 8, true));
  EXPECT_FALSE(fits(-129, 8, true));
  EXPECT_TRUE(fits(255, 8, false));
  EXPECT_FALSE(fits(-1, 8, false));
  EXPECT_TRUE(fits(Integer(UINT64_MAX), 64, false));
  EXPECT_FALSE(fits(Integer(UINT64_MAX), 64, true));
  EXPECT_TRUE(fits(-1, 1, true));
  EXPECT_FALSE(fits(1, 1, true));
}

TEST(Literal, ReadsDecimalKeys) {
  EXPECT_TRUE(integerOf(StringRef("-12")) == Integer(-12));
  EXPECT_TRUE(integerOf(StringRef("18446744073709551615")) ==
              Integer(UINT64_MAX));
  for (StringRef Bad : {"", "-", "+1", "0x1", "1 ", "18446744073709551616"})
    EXPECT_FALSE(integerOf(Bad)) << Bad.str();
}

TEST(Literal, SeesRoundingOnlyWhereSixDigitsAre) {
  EXPECT_DOUBLE_EQ(*roundingOf(3.14159), 5e-6);
  EXPECT_DOUBLE_EQ(*roundingOf(123456e-3), 5e-4);
  EXPECT_DOUBLE_EQ(*roundingOf(1.23457e-10), 5e-16);
  for (double Exact : {0.1, 2.5, 3.0, 0.30000000000000004, 123456.0, 1.234567})
    EXPECT_FALSE(roundingOf(Exact)) << Exact;
}

TEST(Literal, MakesNamesOfAnyText) {
  EXPECT_EQ(camelName("GET /orders/:id"), "GETOrdersId");
  EXPECT_EQ(camelName("shop::get_order"), "ShopGetOrder");
  EXPECT_EQ(camelName("///"), "Handler");
  EXPECT_EQ(fileSlug("GET /orders/:id"), "get_orders_id");
  EXPECT_EQ(fileSlug("getOrder"), "get_order");
  EXPECT_EQ(fileSlug("../../etc/passwd"), "etc_passwd");
  EXPECT_NE(fileSlug("\xe6\x97\xa5"), fileSlug("\xe6\x9c\xac"));
  EXPECT_LE(fileSlug(std::string(500, 'a')).size(), 90u);
  EXPECT_NE(fileSlug(std::string(500, 'a')), fileSlug(std::string(501, 'a')));
}

TEST(Literal, KeepsACommentOnItsLine) {
  EXPECT_EQ(commentText("a\nb\\"), "a_b_");
  EXPECT_EQ(commentText("?\?/\x1b[2J\r\xff"), "__/_[2J__");
}

/// Bytes that trouble a lexer, and any others.
std::string anyBytes(std::mt19937 &Random) {
  static const StringRef Troubles[] = {"\"",
                                       "\\",
                                       "?",
                                       "?\?/",
                                       "?\?=",
                                       "\n",
                                       "\r",
                                       "\r\n",
                                       "\t",
                                       "*/",
                                       "//",
                                       "%:",
                                       "R\"(",
                                       ")\"",
                                       ")json\"",
                                       "\\x",
                                       "\\u1234",
                                       "0",
                                       "7",
                                       "9",
                                       "a",
                                       "F",
                                       "#",
                                       "\xff",
                                       "\xc3\xa9",
                                       "\xe2\x80\xae",
                                       "{",
                                       "}",
                                       ";",
                                       "u8",
                                       "L",
                                       "'",
                                       StringRef("\0", 1),
                                       StringRef("\0001", 2)};
  std::string Result;
  for (unsigned Left = Random() % 40; Left; --Left)
    if (Random() % 3)
      Result += Troubles[Random() % std::size(Troubles)];
    else
      Result += static_cast<char>(Random() % 256);
  return Result;
}

/// Expects that a compiler reads what was written, in \p Flags' language.
void expectReadBack(std::vector<std::string> Flags) {
  std::mt19937 Random(19);
  std::vector<std::string> Written;
  std::string Source;
  for (unsigned I = 0; I < 2000; ++I) {
    Written.push_back(anyBytes(Random));
    Source += "// " + commentText(Written.back()) + "\nconst char s" +
              std::to_string(I) + "[] = " + stringLiteral(Written.back()) +
              ";\n";
  }
  // A narrow style breaks the literals apart.
  ParsedSource Parsed("", formatted(Source, "/nowhere/a.cpp"), Flags);
  for (unsigned I = 0; I < Written.size(); ++I) {
    const auto *V =
        llvm::cast<clang::VarDecl>(Parsed.find("s" + std::to_string(I)));
    const auto *Read =
        llvm::cast<clang::StringLiteral>(V->getInit()->IgnoreImplicit());
    ASSERT_EQ(Read->getBytes(), Written[I]);
  }
}

TEST(Literal, ReadsBackAsTheBytesThatWereRecorded) {
  expectReadBack({"-std=c++20"});
}

TEST(Literal, ReadsBackWhereTrigraphsAreOn) {
  expectReadBack({"-std=c++14", "-trigraphs"});
}

TEST(Literal, WritesEveryCharacter) {
  std::string Source;
  for (unsigned C = 0; C < 128; ++C)
    Source += "const char c" + std::to_string(C) + " = " +
              charLiteral(static_cast<unsigned char>(C)) + ";\n";
  ParsedSource Parsed("", Source);
  for (unsigned C = 0; C < 128; ++C) {
    const auto *V =
        llvm::cast<clang::VarDecl>(Parsed.find("c" + std::to_string(C)));
    EXPECT_EQ(V->evaluateValue()->getInt(), C);
  }
}

TEST(Literal, WritesNumbersThatReadBackExactly) {
  std::mt19937_64 Random(7);
  std::vector<double> Numbers{0.0, -0.0, 5e-324, 1.7976931348623157e308};
  while (Numbers.size() < 2000) {
    double Any = llvm::bit_cast<double>(Random());
    if (std::isfinite(Any))
      Numbers.push_back(Any);
  }
  std::string Source;
  for (size_t I = 0; I < Numbers.size(); ++I)
    Source += "constexpr double d" + std::to_string(I) + " = " +
              floatLiteral(Numbers[I], FloatKind::Double) + ";\n";
  ParsedSource Parsed("", Source);
  for (size_t I = 0; I < Numbers.size(); ++I) {
    const auto *V =
        llvm::cast<clang::VarDecl>(Parsed.find("d" + std::to_string(I)));
    EXPECT_EQ(llvm::bit_cast<uint64_t>(
                  V->evaluateValue()->getFloat().convertToDouble()),
              llvm::bit_cast<uint64_t>(Numbers[I]));
  }
}

TEST(Literal, KeepsJsonInOneToken) {
  EXPECT_EQ(jsonLiteral(R"({"a":1})"), "R\"json({\"a\":1})json\"");
  EXPECT_EQ(jsonLiteral(R"({")json":1})"), R"("{\")json\":1}")");
  EXPECT_EQ(jsonLiteral("\"\xc3\xa9\""), R"("\"\303\251\"")");
}

} // namespace
} // namespace heal
