//===- Source.cpp - A generated source, put together ----------------------===//
#include "SourceInternal.h"
#include "clang/Format/Format.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;
namespace format = clang::format;

static std::string testsOf(const TestSource &Source) {
  std::string Sentence =
      "should handle " + Source.Handler + " with production data";
  std::string Result;
  for (size_t I = 0; I < Source.Bodies.size(); ++I)
    Result += llvm::formatv("\nTEST({0}, WithProductionData{1}) {{\n"
                            "SCOPED_TRACE({2});\n{3}}\n",
                            Source.Suite, I + 1, stringLiteral(Sentence),
                            Source.Bodies[I])
                  .str();
  return Result;
}

static std::string includeLines(const std::set<std::string> &Headers) {
  std::string Result;
  for (const std::string &Header : Headers)
    Result += "#include " + Header + "\n";
  return Result;
}

std::string textOf(const TestSource &Source) {
  std::string Includes =
      includeLines(Source.Quoted) + includeLines(Source.Angled);
  return llvm::formatv(
             "// should handle {0} with production data\n//\n"
             "// Made by clang-heal from recorded calls. `clang-heal testgen` "
             "makes it again\n// and overwrites edits.\n\n"
             "{1}{2}#include <gtest/gtest.h>\n\n{3}\nnamespace {{\n{4}\n"
             "} // namespace\n",
             commentText(Source.Handler), Includes,
             Includes.empty() ? "" : "\n", Source.Declaration, testsOf(Source))
      .str();
}

std::string formatted(const std::string &Source, StringRef Path) {
  format::FormatStyle Style = format::getLLVMStyle();
  if (auto Found = format::getStyle("file", Path, "LLVM"))
    Style = *Found;
  else // A broken .clang-format is its owner's matter, not this source's.
    llvm::consumeError(Found.takeError());
  clang::tooling::Range Whole(0, Source.size());
  auto Changed = clang::tooling::applyAllReplacements(
      Source, format::reformat(Style, Source, {Whole}, Path));
  if (Changed)
    return *Changed;
  llvm::consumeError(Changed.takeError());
  return Source;
}

/// GoogleTest's macros as far as a compiler sees them: the real ones cost
/// seconds, and their headers need not be where the unit's flags point.
static constexpr StringRef Stand = R"(
#define SCOPED_TRACE(Message) (void)(Message)
#define TEST(Suite, Name) static void Suite##_##Name()
#define EXPECT_TRUE(A) (void)static_cast<bool>(A)
#define EXPECT_FALSE(A) (void)static_cast<bool>(A)
#define ASSERT_TRUE(A) if (static_cast<bool>(A)) ; else return
#define EXPECT_EQ(A, B) (void)static_cast<bool>((A) == (B))
#define ASSERT_EQ(A, B) if (static_cast<bool>((A) == (B))) ; else return
#define EXPECT_STREQ(A, B) do { const char *HealA = A; const char *HealB = B; (void)HealA; (void)HealB; } while (false)
#define EXPECT_FLOAT_EQ(A, B) do { float HealA = A; float HealB = B; (void)HealA; (void)HealB; } while (false)
#define EXPECT_DOUBLE_EQ(A, B) do { double HealA = A; double HealB = B; (void)HealA; (void)HealB; } while (false)
#define EXPECT_NEAR(A, B, C) do { double HealA = A; double HealB = B; double HealC = C; (void)HealA; (void)HealB; (void)HealC; } while (false)
#define EXPECT_THROW(S, E) do { try { S; } catch (E const &) { } } while (false)
)";

/// Headers that are named by their way from \p Folder, by their whole paths:
/// what is parsed does not lie there.
static std::set<std::string> fromAnywhere(const std::set<std::string> &Headers,
                                          StringRef Folder) {
  std::set<std::string> Result;
  for (StringRef Header : Headers) {
    llvm::SmallString<256> Whole(Folder);
    path::append(Whole, Header.trim('"'));
    path::remove_dots(Whole, /*remove_dot_dot=*/true);
    Result.insert(Header.starts_with("\"../") ? ("\"" + Whole + "\"").str()
                                              : Header.str());
  }
  return Result;
}

/// What is parsed for \p Sources: their headers, the stand-in, their tests.
static std::string parsedText(ArrayRef<const TestSource *> Sources,
                              StringRef Folder) {
  std::set<std::string> Quoted, Angled;
  std::string Declarations, Tests;
  for (const TestSource *Source : Sources) {
    Quoted.merge(fromAnywhere(Source->Quoted, Folder));
    Angled.insert(Source->Angled.begin(), Source->Angled.end());
    Declarations += Source->Declaration;
    Tests += testsOf(*Source);
  }
  return includeLines(Quoted) + includeLines(Angled) + Stand.str() +
         Declarations + "namespace {\n" + Tests + "}\n";
}

/// The unit's flags without the headers forced on it, which a test lacks.
static TranslationUnit withoutForcedHeaders(TranslationUnit Unit) {
  std::vector<std::string> Kept;
  for (size_t I = 0; I < Unit.Arguments.size(); ++I) {
    StringRef Argument = Unit.Arguments[I];
    if (Argument == "-include" || Argument == "-include-pch")
      ++I;
    else
      Kept.push_back(Unit.Arguments[I]);
  }
  Unit.Arguments = std::move(Kept);
  return Unit;
}

std::optional<Reason> wouldNotCompile(ArrayRef<const TestSource *> Sources,
                                      StringRef Folder,
                                      const TranslationUnit &Like) {
  Overlay Changed{{Like.File, parsedText(Sources, Folder)}};
  auto IsInTest = [](const clang::FunctionDecl &F) {
    const clang::SourceManager &SM = F.getASTContext().getSourceManager();
    return SM.isInMainFile(SM.getExpansionLoc(F.getLocation()));
  };
  Expected<ParsedUnit> Parsed = parse(
      withoutForcedHeaders(Like), {.NeedsBody = IsInTest, .Changed = &Changed});
  if (!Parsed)
    return Reason{llvm::toString(Parsed.takeError())};
  if (Parsed->Errors.empty())
    return std::nullopt;
  StringRef First = Parsed->Errors.front();
  if (First.starts_with(Like.File)) // Its lines are the test's.
    First = First.substr(First.find(": ") + 2);
  return because("the test would not compile: {0}", First);
}

} // namespace heal
