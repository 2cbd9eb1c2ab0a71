//===- LibraryModel.cpp - What the standard library's functions do --------===//
#include "EffectsInternal.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using clang::CXXRecordDecl;
using clang::QualType;

namespace {

struct Row {
  StringRef Class, Name, Words, Source;
};

constexpr Row FunctionRows[] = {
#define FUNCTION(Name, Words, Source) {"", Name, Words, Source},
#define METHOD(Class, Name, Words, Source)
#include "LibraryModel.def"
};

constexpr Row MethodRows[] = {
#define FUNCTION(Name, Words, Source)
#define METHOD(Class, Name, Words, Source) {Class, Name, Words, Source},
#include "LibraryModel.def"
};

} // namespace

static void applyWord(LibraryModel &Model, StringRef Word) {
  if (Word.size() == 2 && Word[0] == 'w' && llvm::isDigit(Word[1])) {
    Model.WritesArguments |= 1 << (Word[1] - '0');
    return;
  }
  if (unsigned Cost = llvm::StringSwitch<unsigned>(Word)
                          .Case("cheap", 1)
                          .Case("brief", 6)
                          .Case("linear", LibraryModel::Linear)
                          .Case("heavy", 40)
                          .Default(0)) {
    Model.Cost = Cost;
    return;
  }
  bool Ignored = false;
  bool *Flag = llvm::StringSwitch<bool *>(Word)
                   .Case("header", &Model.HeaderOnly)
                   .Case("writes", &Model.Writes)
                   .Case("range", &Model.WritesRange)
                   .Case("into", &Model.WritesInto)
                   .Case("calls", &Model.Calls)
                   .Case("compares", &Model.Compares)
                   .Case("keeps", &Model.KeepsElements)
                   .Case("throws", &Model.Throws)
                   .Case("undefined", &Model.Undefined)
                   .Case("outside", &Model.Outside)
                   .Case("varies", &Model.Varies)
                   .Case("synchronizes", &Model.Synchronizes)
                   .Case("unknown", &Model.Unknown)
                   .Case("allocates", &Model.Allocates)
                   .Case("environment", &Model.ReadsEnvironment)
                   .Case("diverges", &Model.Diverges)
                   .Case("whole", &Model.Whole)
                   .Case("orders", &Model.Orders)
                   .Case("adds", &Model.Adds)
                   .Case("character", &Model.OfCharacter)
                   .Case("numbers", &Model.Numbers)
                   .Case("errno", &Model.SetsErrno)
                   .Case("ranges", &Model.HasRanges)
                   .Default(&Ignored);
  *Flag = true;
  Model.WritesRange |= Model.WritesInto;
  assert(!Ignored && "unknown word in LibraryModel.def");
}

static LibraryModel modelOf(const Row &Row) {
  LibraryModel Model;
  llvm::SmallVector<StringRef, 8> Words;
  Row.Words.split(Words, ' ', -1, /*KeepEmpty=*/false);
  for (StringRef Word : Words)
    applyWord(Model, Word);
  Model.Undefined |= Model.Whole || Model.OfCharacter;
  if (Model.Allocates)
    Model.Cost += 20;
  return Model;
}

static const Row *findRow(ArrayRef<Row> Rows, StringRef Class, StringRef Name) {
  const Row *Any = nullptr;
  for (const Row &Row : Rows)
    if (Row.Name == Name) {
      if (Row.Class == Class)
        return &Row;
      if (Row.Class == "*")
        Any = &Row;
    }
  return Any;
}

static StringRef nameOf(const clang::FunctionDecl &F, std::string &Buffer) {
  if (const clang::IdentifierInfo *Identifier = F.getIdentifier())
    return Identifier->getName();
  if (llvm::isa<clang::CXXConversionDecl>(F)) {
    Buffer = "operator bool";
    return Buffer;
  }
  Buffer = F.getNameAsString();
  return Buffer;
}

/// Classes whose every member function synchronizes, does I/O or varies.
static void applyClassRules(LibraryModel &Model, StringRef Class,
                            bool IsConst) {
  if (llvm::StringSwitch<bool>(Class)
          .Cases("atomic", "__atomic_base", "atomic_flag", "mutex", true)
          .Cases("recursive_mutex", "timed_mutex", "shared_mutex", "lock_guard",
                 true)
          .Cases("unique_lock", "shared_lock", "scoped_lock", "thread",
                 "jthread", true)
          .Cases("condition_variable", "condition_variable_any", "promise",
                 "counting_semaphore", true)
          .Cases("latch", "barrier", "call_once", "packaged_task", true)
          .Default(Class.starts_with("atomic_") ||
                   Class.starts_with("__atomic")))
    Model.Synchronizes = true;
  bool IsStream = llvm::StringSwitch<bool>(Class)
                      .Cases("basic_ostream", "basic_istream", "basic_iostream",
                             "basic_ios", "ios_base", true)
                      .Cases("basic_ofstream", "basic_ifstream",
                             "basic_fstream", "basic_filebuf", true)
                      .Default(false);
  if (IsStream && !IsConst)
    Model.Outside = true;
}

static bool isStringStream(StringRef Class) {
  return isStream(Class) && Class.ends_with("stringstream");
}

/// A span of as many elements as what it is made of has.
static bool hasDynamicExtent(const CXXRecordDecl &Span) {
  const auto *Special =
      llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&Span);
  return Special && Special->getTemplateArgs().size() > 1 &&
         Special->getTemplateArgs()[1].getKind() ==
             clang::TemplateArgument::Integral &&
         Special->getTemplateArgs()[1].getAsIntegral().isAllOnes();
}

/// A constructor that takes more than one of its own kind or a list may throw
/// or be undefined, as `string(nullptr)` and `vector(-1)` are.
static bool constructsSafely(const clang::CXXConstructorDecl &Constructor) {
  const CXXRecordDecl &Class = *Constructor.getParent();
  StringRef Name = Class.getName();
  if (Constructor.isCopyOrMoveConstructor() ||
      Constructor.getNumParams() == 0 ||
      Constructor.getMinRequiredArguments() == 0)
    return true;
  QualType First = Constructor.getParamDecl(0)->getType().getNonReferenceType();
  const CXXRecordDecl *List = First->getAsCXXRecordDecl();
  if (List && isLibraryClass(*List) && List->getName() == "initializer_list")
    return true;
  return holdsItsArguments(Class) || isStringStream(Name) ||
         Name == "duration" || Name == "time_point" || Name == "unique_ptr" ||
         Name == "atomic" || Name == "__atomic_base" ||
         (Name == "span" && !First->isPointerType() &&
          hasDynamicExtent(Class)) ||
         Name.ends_with("_error") || Name == "invalid_argument" ||
         Name == "out_of_range" ||
         isIterator(Class.getASTContext().getRecordType(&Class));
}

/// A string by libstdc++'s first binary interface, which shares its characters
/// until somebody asks for one that he might write: then it takes new memory.
static bool isSharedUntilWritten(const CXXRecordDecl &Class) {
  return Class.getName() == "basic_string" &&
         !Class.lookup(&Class.getASTContext().Idents.get("_Rep")).empty();
}

/// Whether the non-const \p Method of a container only looks at it: it leads to
/// elements ([container.requirements.dataraces]/1).
static bool onlyLooks(const clang::CXXMethodDecl &Method) {
  if (!isContainer(*Method.getParent()) || !Method.getIdentifier() ||
      isSharedUntilWritten(*Method.getParent()))
    return false;
  return llvm::StringSwitch<bool>(Method.getName())
      .Cases("begin", "end", "rbegin", "rend", "front", "back", "data", true)
      .Cases("find", "lower_bound", "upper_bound", "equal_range", "at", true)
      .Default(false);
}

static std::optional<LibraryModel>
methodModel(const clang::CXXMethodDecl &Method) {
  std::string Buffer;
  StringRef Name = nameOf(Method, Buffer),
            Class = Method.getParent()->getName();
  LibraryModel Model;
  const Row *Found = findRow(MethodRows, Class, Name);
  if (Found)
    Model = modelOf(*Found);
  QualType Type = Method.getASTContext().getRecordType(Method.getParent());
  bool Pointer = Class == "shared_ptr" || Class.starts_with("__shared_ptr");
  bool Named = Found && (Found->Class != "*" || Pointer);
  // Those with a code ask its category, which may be the user's, for a text.
  bool Exception = (Class.ends_with("_error") && Class != "system_error" &&
                    Class != "filesystem_error") ||
                   Class == "invalid_argument" || Class == "out_of_range";
  if (!isSelfContained(*Method.getParent(), Type) && !Named &&
      !isStream(Class) && !Exception)
    Model.Unknown = true;
  if (isSharedUntilWritten(*Method.getParent()))
    Model.HeaderOnly &= Method.isConst();
  bool IsConstructor = llvm::isa<clang::CXXConstructorDecl>(Method);
  if (llvm::isa<clang::CXXConversionDecl>(Method) &&
      !Method.getReturnType()->isBooleanType())
    Model = LibraryModel(); // string to string_view, and the like.
  if (!Method.isConst() && !Model.HeaderOnly && !IsConstructor &&
      !onlyLooks(Method))
    Model.Writes = true;
  if (const auto *Constructor =
          llvm::dyn_cast<clang::CXXConstructorDecl>(&Method)) {
    Model.Allocates = isContainer(*Method.getParent());
    Model.Throws = Model.Undefined = !constructsSafely(*Constructor);
    Model.ReadsEnvironment = isStringStream(Class); // And keeps it.
    // A set, map or queue that is given elements puts them in order.
    Model.Compares = hasOrder(*Method.getParent()) &&
                     !Constructor->isCopyOrMoveConstructor() &&
                     Constructor->getMinRequiredArguments() > 0;
  }
  applyClassRules(Model, Class, Method.isConst());
  return Model;
}

static bool isCFunction(const clang::FunctionDecl &F) {
  if (!F.isExternC())
    return false;
  return F.getBuiltinID() != 0 || isInSystemHeader(F);
}

/// Whether \p Callee, which has the name of \p Row, is the function that the
/// row speaks of: C's are extern "C", C++'s stand in std itself.
static bool isMeant(const Row &Row, const clang::FunctionDecl &Callee) {
  bool OfC = !Row.Source.starts_with("[");
  if (Callee.isExternC())
    return OfC || Callee.getBuiltinID() != 0;
  if (llvm::isa<clang::CXXMethodDecl>(Callee))
    return Row.Name == "now" || Row.Name == "max" || Row.Name == "min";
  const clang::DeclContext *DC =
      Callee.getDeclContext()->getEnclosingNamespaceContext();
  while (DC->isInlineNamespace())
    DC = DC->getParent();
  const auto *Namespace = llvm::dyn_cast<clang::NamespaceDecl>(DC);
  if (Namespace && Namespace->getParent()->isStdNamespace() &&
      (Namespace->getName() == "this_thread" ||
       Namespace->getName() == "chrono"))
    return true;
  if (!Namespace ||
      !Namespace->getParent()->getRedeclContext()->isTranslationUnit())
    return Callee.isOverloadedOperator(); // Of a library class, as its friend.
  bool OneArgument = Row.Name == "move" || Row.Name == "forward" ||
                     Row.Name == "as_const" || Row.Name == "get";
  return !OneArgument || Callee.getNumParams() == 1;
}

/// The digits of an integer fit into the string itself, and are few.
static bool writesDigits(StringRef Name, const clang::FunctionDecl &Callee) {
  return Name == "to_string" && Callee.getNumParams() == 1 &&
         Callee.getParamDecl(0)->getType()->isIntegerType();
}

static bool takesNumbers(const clang::FunctionDecl &F, bool Floating = false) {
  if (F.isVariadic()) // `__builtin_isnan` takes numbers of any type.
    return F.getBuiltinID() != 0;
  return F.getNumParams() > 0 &&
         llvm::all_of(F.parameters(), [&](const clang::ParmVarDecl *Parameter) {
           QualType Type = Parameter->getType();
           return Floating ? Type->isRealFloatingType()
                           : Type->isArithmeticType();
         });
}

/// The row for \p Callee, the function \p Name. C's functions of numbers come
/// in three types, `sqrt`, `sqrtf` and `sqrtl`, and C++ has namesakes of them
/// for what is no number.
static const Row *functionRow(StringRef Name,
                              const clang::FunctionDecl &Callee) {
  const Row *Found = findRow(FunctionRows, "", Name);
  bool IsOther = !Found && Callee.isExternC() &&
                 (Name.ends_with("f") || Name.ends_with("l"));
  if (IsOther)
    Found = findRow(FunctionRows, "", Name.drop_back());
  if (!Found)
    return nullptr;
  bool OfNumbers = modelOf(*Found).Numbers;
  if (OfNumbers ? !takesNumbers(Callee) : IsOther)
    return nullptr;
  return Found;
}

/// `std::ranges::count_if` is an object: of a class `__count_if_fn` in
/// libstdc++, of `__count_if::__fn` in libc++. Its name; empty: \p Method is
/// none of it.
static StringRef rangesObjectOf(const clang::CXXMethodDecl &Method) {
  const CXXRecordDecl &Class = *Method.getParent();
  const auto *Around =
      llvm::dyn_cast<clang::NamespaceDecl>(Class.getDeclContext());
  if (Method.getOverloadedOperator() != clang::OO_Call || !Around)
    return {};
  StringRef Name = Class.getName();
  if (Name == "__fn") {
    Name = Around->getName();
    Around = llvm::dyn_cast<clang::NamespaceDecl>(Around->getParent());
  } else if (!Name.consume_back("_fn")) {
    return {};
  }
  bool IsInRanges = Around && Around->getName() == "ranges" &&
                    Around->getParent()->isStdNamespace();
  return IsInRanges && Name.consume_front("__") ? Name : StringRef();
}

static std::optional<LibraryModel> modelOfRangesObject(StringRef Name) {
  const Row *Found = findRow(FunctionRows, "", Name);
  if (!Found)
    return std::nullopt;
  LibraryModel Model = modelOf(*Found);
  if (!Model.HasRanges)
    return std::nullopt;
  Model.OverRange = Found->Name;
  return Model;
}

/// Whether \p Builtin is given numbers and nothing else: others may look at
/// where their argument is, or at who calls them.
static bool isOfNumbers(const clang::FunctionDecl &Builtin) {
  return Builtin.getNumParams() > 0 && !Builtin.isVariadic() &&
         llvm::all_of(Builtin.parameters(), [](const clang::ParmVarDecl *P) {
           return P->getType()->isArithmeticType();
         });
}

std::optional<LibraryModel> libraryModelOf(const clang::FunctionDecl &Callee) {
  // The user's own specialisation keeps to the user's own contract.
  if (Callee.getLocation().isValid() && !Callee.getBuiltinID() &&
      !Callee.isImplicit() && !isInSystemHeader(Callee))
    return std::nullopt;
  if (const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&Callee)) {
    if (!isInLibrary(Callee))
      return std::nullopt;
    if (StringRef Name = rangesObjectOf(*Method); !Name.empty())
      return modelOfRangesObject(Name);
    if (!Method->isStatic())
      return methodModel(*Method);
  } else if (!isInLibrary(Callee) && !isCFunction(Callee)) {
    return std::nullopt;
  }
  std::string Buffer;
  StringRef Name = nameOf(Callee, Buffer);
  Name.consume_front("__builtin_");
  if (const Row *Found = functionRow(Name, Callee))
    if (isMeant(*Found, Callee)) {
      LibraryModel Model = modelOf(*Found);
      Model.SetsErrno &= Callee.getASTContext().getLangOpts().MathErrno;
      if (Name == "abs" && takesNumbers(Callee, /*Floating=*/true))
        Model.Undefined = false; // No number is without its negative.
      if (writesDigits(Name, Callee))
        Model.Cost = 10;
      else if (Name == "to_string") // The decimal point is the locale's.
        Model.ReadsEnvironment = true;
      return Model;
    }
  // Clang knows some of C's functions to be functions of their arguments.
  if (unsigned Builtin = Callee.getBuiltinID())
    if (Callee.getASTContext().BuiltinInfo.isConst(Builtin) &&
        isOfNumbers(Callee)) {
      LibraryModel Model;
      Model.Cost = 1;
      Model.Undefined = true;
      return Model;
    }
  return std::nullopt;
}

} // namespace heal