//===- Linking.cpp - What a repair needs of the build ---------------------===//
#include "LinkingInternal.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;

//===----------------------------------------------------------------------===//
// CMake's language, as far as it matters
//===----------------------------------------------------------------------===//

namespace {

class CMakeReader {
public:
  explicit CMakeReader(StringRef Text) : Text(Text) {}

  std::vector<CMakeCommand> read() {
    while (skipSpace(), At < Text.size()) {
      unsigned Begin = At;
      StringRef Name = take([](char C) { return llvm::isAlnum(C) || C == '_'; });
      skipSpace();
      if (Name.empty() || !next("("))
        ++At; // No command.
      else
        readCommand(Name, Begin);
    }
    return std::move(Result);
  }

private:
  bool next(StringRef Token) const { return Text.substr(At).starts_with(Token); }

  template <typename Test> StringRef take(Test &&Wanted) {
    StringRef Taken = Text.substr(At).take_while(Wanted);
    At += Taken.size();
    return Taken;
  }

  /// `[==[ text ]==]`; empty: there is none here.
  std::optional<StringRef> takeBracket() {
    StringRef Rest = Text.substr(At);
    if (!Rest.consume_front("["))
      return std::nullopt;
    StringRef Signs = Rest.take_while([](char C) { return C == '='; });
    if (!Rest.drop_front(Signs.size()).starts_with("["))
      return std::nullopt;
    StringRef Body = Rest.drop_front(Signs.size() + 1);
    std::string Close = ("]" + Signs + "]").str();
    size_t Length = std::min(Body.find(Close), Body.size());
    At = std::min<size_t>(Body.data() + Length + Close.size() - Text.data(),
                          Text.size());
    return Body.take_front(Length);
  }

  /// White space and comments.
  void skipSpace() {
    while (At < Text.size()) {
      if (llvm::isSpace(Text[At])) {
        ++At;
      } else if (Text[At] == '#') {
        ++At;
        if (!takeBracket())
          take([](char C) { return C != '\n'; });
      } else {
        return;
      }
    }
  }

  std::string takeQuoted() {
    std::string Result;
    for (++At; At < Text.size() && Text[At] != '"'; ++At) {
      if (Text[At] == '\\' && At + 1 < Text.size())
        ++At;
      Result += Text[At];
    }
    ++At;
    return Result;
  }

  void readCommand(StringRef Name, unsigned Begin) {
    CMakeCommand Command{Name.lower(), {}, Begin, 0};
    unsigned Depth = 0;
    while (skipSpace(), At < Text.size()) {
      if (next("(") || next(")")) {
        Depth += next("(") ? 1 : -1;
        ++At;
        if (Depth == 0)
          break;
      } else if (next("\"")) {
        Command.Arguments.push_back(takeQuoted());
      } else if (std::optional<StringRef> Bracket = takeBracket()) {
        Command.Arguments.push_back(Bracket->str());
      } else {
        Command.Arguments.push_back(take([](char C) {
                                      return !llvm::isSpace(C) && C != '(' &&
                                             C != ')' && C != '"' && C != '#';
                                    }).str());
      }
    }
    Command.End = std::min<size_t>(At, Text.size());
    if (Depth == 0)
      Result.push_back(std::move(Command));
  }

  StringRef Text;
  size_t At = 0;
  std::vector<CMakeCommand> Result;
};

} // namespace

std::vector<CMakeCommand> cmakeCommands(StringRef Text) {
  std::vector<CMakeCommand> Result = CMakeReader(Text).read();
  std::vector<unsigned> Open;
  for (CMakeCommand &Command : Result) {
    bool Continues = Command.Name == "else" || Command.Name == "elseif";
    if ((Continues || StringRef(Command.Name).starts_with("end")) &&
        !Open.empty())
      Open.pop_back();
    Command.Blocks = Open;
    bool Opens =
        llvm::StringSwitch<bool>(Command.Name)
            .Cases("if", "foreach", "while", "function", "macro", "block", true)
            .Default(Continues);
    if (Opens)
      Open.push_back(Command.Begin);
  }
  return Result;
}

/// Whether \p A is run wherever \p B is.
static bool runsWhere(const CMakeCommand &A, const CMakeCommand &B) {
  return A.Blocks.size() <= B.Blocks.size() &&
         std::equal(A.Blocks.begin(), A.Blocks.end(), B.Blocks.begin());
}

//===----------------------------------------------------------------------===//
// Targets
//===----------------------------------------------------------------------===//

namespace {

/// Where a target is made.
struct Target {
  std::string Name, File, Text;
  std::vector<CMakeCommand> Commands;
  size_t Made; ///< Index of its add_executable or add_library.

  const CMakeCommand &made() const { return Commands[Made]; }
};

bool isOf(const CMakeCommand &Command, StringRef Name, StringRef Target) {
  return Command.Name == Name && !Command.Arguments.empty() &&
         Command.Arguments.front() == Target;
}

bool isThreads(StringRef Library) {
  return Library == "Threads::Threads" || Library == "pthread" ||
         Library == "-pthread" || Library == "-lpthread";
}

bool linksThreads(const Target &T) {
  return llvm::any_of(T.Commands, [&](const CMakeCommand &Command) {
    return isOf(Command, "target_link_libraries", T.Name) &&
           runsWhere(Command, T.made()) &&
           llvm::any_of(Command.Arguments, isThreads);
  });
}

/// Whether \p Commands look for threads in any case.
bool findsThreads(ArrayRef<CMakeCommand> Commands) {
  return llvm::any_of(Commands, [](const CMakeCommand &Command) {
    return isOf(Command, "find_package", "Threads") && Command.Blocks.empty();
  });
}

/// `CMakeFiles/shop.dir/src/a.cpp.o` is made for the target `shop`.
StringRef targetOf(StringRef Output) {
  size_t Begin = Output.find("CMakeFiles/"), End = Output.find(".dir/");
  if (Begin == StringRef::npos || End == StringRef::npos)
    return "";
  Begin += StringRef("CMakeFiles/").size();
  return Begin < End ? Output.slice(Begin, End) : "";
}

/// The CMake files that are read before the sources beside \p Source, the
/// nearest first.
std::vector<std::string> cmakeFilesAbove(StringRef Source, StringRef Root) {
  std::vector<std::string> Result;
  for (StringRef Up = path::parent_path(Source); Up.starts_with(Root);
       Up = path::parent_path(Up)) {
    Result.push_back((Up + "/CMakeLists.txt").str());
    if (Up == Root)
      break;
  }
  return Result;
}

std::optional<Target> findTarget(StringRef Name, ArrayRef<std::string> Files,
                                 TextNow Read) {
  for (const std::string &File : Files) {
    std::optional<std::string> Text = Read(File);
    if (!Text)
      continue;
    Target T{Name.str(), File, *Text, cmakeCommands(*Text), 0};
    auto Makes = [&](const CMakeCommand &Command) {
      return isOf(Command, "add_library", Name) ||
             isOf(Command, "add_executable", Name);
    };
    if (llvm::count_if(T.Commands, Makes) > 1)
      return std::nullopt; // In one way or another, and which is not known.
    for (; T.Made < T.Commands.size(); ++T.Made)
      if (Makes(T.Commands[T.Made]))
        return T;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Edits
//===----------------------------------------------------------------------===//

/// The white space before \p Offset on its line.
std::string indentAt(StringRef Text, unsigned Offset) {
  size_t Line = Text.take_front(Offset).rfind('\n') + 1;
  return Text.slice(Line, Offset).take_while(llvm::isSpace).str();
}

bool saysWhoMayUse(StringRef Argument) {
  return Argument == "PUBLIC" || Argument == "PRIVATE" || Argument == "INTERFACE";
}

/// Links the target with threads. CMake wants all such commands of a target
/// written in one of two ways.
Edit linkEdit(const Target &T) {
  const CMakeCommand *Last = &T.made();
  std::string Scope = " PRIVATE";
  for (const CMakeCommand &Command : T.Commands)
    if (isOf(Command, "target_link_libraries", T.Name)) {
      Scope = llvm::any_of(Command.Arguments, saysWhoMayUse) ? " PRIVATE" : "";
      if (Command.Blocks == T.made().Blocks)
        Last = &Command;
    }
  return {T.File, Last->End, 0,
          "\n" + indentAt(T.Text, Last->Begin) + "target_link_libraries(" + T.Name +
              Scope + " Threads::Threads)"};
}

Edit findEdit(const Target &T) {
  unsigned Begin = T.made().Begin;
  return {T.File, Begin, 0,
          "find_package(Threads REQUIRED)\n" + indentAt(T.Text, Begin)};
}

} // namespace

std::optional<std::string> linkTargets(const TranslationUnit &Unit, StringRef Root,
                                       TextNow Read, std::vector<Edit> &Edits) {
  std::vector<std::string> Files = cmakeFilesAbove(Unit.File, Root);
  bool Found = llvm::any_of(Files, [&](const std::string &File) {
    std::optional<std::string> Text = Read(File);
    return Text && findsThreads(cmakeCommands(*Text));
  });
  std::string Said;
  llvm::StringSet<> Done;
  for (StringRef Output : Unit.Outputs) {
    std::optional<Target> T = findTarget(targetOf(Output), Files, Read);
    if (!T)
      return std::nullopt;
    if (!Done.insert(T->Name).second)
      continue;
    Said += (Said.empty() ? "" : "; ") + ("target '" + T->Name + "' ") +
            (linksThreads(*T) ? "is" : "becomes");
    if (linksThreads(*T))
      continue;
    if (!std::exchange(Found, true))
      Edits.push_back(findEdit(*T));
    Edits.push_back(linkEdit(*T));
  }
  if (Done.empty())
    return std::nullopt;
  return Said + " linked with Threads::Threads";
}

void linkThreads(RootCause &Cause, const Project &Sources, TextNow Read) {
  std::vector<Edit> Edits;
  std::optional<std::string> Said;
  if (const TranslationUnit *Unit = Sources.unitOf(Cause.Where.File))
    Said = llvm::is_contained(Unit->Arguments, "-pthread")
               ? "it is compiled with -pthread"
               : linkTargets(*Unit, Sources.root(), Read, Edits);
  if (Said) {
    llvm::append_range(Cause.Edits, Edits);
    Cause.Proof.push_back({"the program is linked with threads", *Said, Place()});
    return;
  }
  Cause.Assumptions.push_back(
      {"the program is linked with threads (-pthread, or glibc from 2.34 on)",
       Cause.Function});
  Cause.Trust = std::max(Cause.Trust, Tier::Assumes);
}

} // namespace heal
