//===- Library.cpp - The standard library by its contract -----------------===//
#include "EffectsInternal.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using clang::CXXRecordDecl;
using clang::QualType;

bool isInLibrary(const clang::Decl &D) {
  for (const clang::DeclContext *DC = D.getDeclContext(); DC; DC = DC->getParent())
    if (const auto *Namespace = llvm::dyn_cast<clang::NamespaceDecl>(DC))
      if (Namespace->getParent()->isTranslationUnit())
        return Namespace->getName() == "std" || Namespace->getName() == "__gnu_cxx";
  return false;
}

bool isLibraryClass(const clang::CXXRecordDecl &Record) {
  return isInLibrary(Record);
}

bool holdsItsArguments(const clang::CXXRecordDecl &Record) {
  return llvm::StringSwitch<bool>(Record.getName())
      .Cases("pair", "tuple", "array", "optional", "variant", "complex", true)
      .Default(false);
}

bool isContainer(const clang::CXXRecordDecl &Record) {
  return isLibraryClass(Record) &&
         llvm::StringSwitch<bool>(Record.getName())
             .Cases("vector", "basic_string", "deque", "list", "forward_list", true)
             .Cases("map", "multimap", "set", "multiset", true)
             .Cases("unordered_map", "unordered_multimap", "unordered_set",
                    "unordered_multiset", true)
             .Cases("queue", "stack", "priority_queue", true)
             .Default(false);
}

llvm::SmallVector<clang::TemplateArgument, 4>
typeArgumentsOf(const clang::CXXRecordDecl &Record) {
  llvm::SmallVector<clang::TemplateArgument, 4> Result;
  const auto *Specialization =
      llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&Record);
  if (!Specialization)
    return Result;
  for (const clang::TemplateArgument &Argument :
       Specialization->getTemplateArgs().asArray()) {
    if (Argument.getKind() == clang::TemplateArgument::Type)
      Result.push_back(Argument);
    if (Argument.getKind() == clang::TemplateArgument::Pack)
      for (const clang::TemplateArgument &Packed : Argument.pack_elements())
        if (Packed.getKind() == clang::TemplateArgument::Type)
          Result.push_back(Packed);
  }
  return Result;
}

/// Function objects and traits of the library that run nothing but the
/// element's own operators.
static bool isPlainFunctionObject(const clang::CXXRecordDecl &Record) {
  return llvm::StringSwitch<bool>(Record.getName())
      .Cases("less", "greater", "less_equal", "greater_equal", "equal_to", true)
      .Cases("not_equal_to", "plus", "minus", "multiplies", "hash", true)
      .Cases("allocator", "char_traits", "default_delete", "logical_and",
             "logical_or", true)
      .Default(false);
}

bool isIterator(QualType Type) {
  const CXXRecordDecl *Record = Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) &&
         ((Record->getName().starts_with("_") &&
           Record->getName().contains("iterator")) ||
          Record->getName().ends_with("_iterator"));
}

bool comparesQuietly(QualType Type) {
  Type = Type.getCanonicalType().getUnqualifiedType();
  if (Type->isArithmeticType() || Type->isEnumeralType() ||
      Type->isAnyPointerType())
    return true;
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !isLibraryClass(*Record))
    return false;
  if (isPlainFunctionObject(*Record) || isIterator(Type))
    return true;
  StringRef Name = Record->getName();
  bool Known = isContainer(*Record) || holdsItsArguments(*Record) ||
               Name == "basic_string_view" || Name == "unique_ptr" ||
               Name == "shared_ptr" || Name == "duration" ||
               Name == "time_point" || Name == "ratio" ||
               Name == "monostate" || Name == "error_code" ||
               Name.starts_with("_") || Name == "initializer_list";
  return Known &&
         llvm::all_of(typeArgumentsOf(*Record), [](const auto &Argument) {
           return comparesQuietly(Argument.getAsType());
         });
}

static bool carriesAddress(QualType Type, unsigned Depth) {
  Type = Type.getCanonicalType();
  if (Type->isReferenceType() || Type->isAnyPointerType() ||
      Type->isMemberPointerType() || Type->isBlockPointerType())
    return true;
  if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual())
    return carriesAddress(QualType(Element, 0), Depth + 1);
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return Type->isRecordType();
  if (Depth > 6)
    return true;
  if (isLibraryClass(*Record)) {
    if (isPlainFunctionObject(*Record) || Record->getName() == "duration" ||
        Record->getName() == "time_point" || Record->getName() == "ratio" ||
        Record->getName() == "monostate")
      return false;
    if (!isContainer(*Record) && !holdsItsArguments(*Record))
      return true; // Iterators, views, callables, smart pointers.
    return llvm::any_of(typeArgumentsOf(*Record), [&](const auto &Argument) {
      return carriesAddress(Argument.getAsType(), Depth + 1);
    });
  }
  if (!Record->hasDefinition() || Record->isDependentContext())
    return true;
  return llvm::any_of(Record->fields(),
                      [&](const clang::FieldDecl *Field) {
                        return carriesAddress(Field->getType(), Depth + 1);
                      }) ||
         llvm::any_of(Record->bases(), [&](const clang::CXXBaseSpecifier &Base) {
           return carriesAddress(Base.getType(), Depth + 1);
         });
}

bool mayCarryAddress(QualType Type) { return carriesAddress(Type, 0); }

//===----------------------------------------------------------------------===//
// The model table
//===----------------------------------------------------------------------===//

namespace {

struct Row {
  StringRef Class, Name, Words;
};

constexpr Row FunctionRows[] = {
#define FUNCTION(Name, Words, Source) {"", Name, Words},
#define METHOD(Class, Name, Words, Source)
#include "LibraryModel.def"
};

constexpr Row MethodRows[] = {
#define FUNCTION(Name, Words, Source)
#define METHOD(Class, Name, Words, Source) {Class, Name, Words},
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
                          .Case("linear", 20)
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
                   .Case("calls", &Model.Calls)
                   .Case("compares", &Model.Compares)
                   .Case("throws", &Model.Throws)
                   .Case("undefined", &Model.Undefined)
                   .Case("outside", &Model.Outside)
                   .Case("varies", &Model.Varies)
                   .Case("synchronizes", &Model.Synchronizes)
                   .Case("unknown", &Model.Unknown)
                   .Case("allocates", &Model.Allocates)
                   .Case("locale", &Model.ReadsLocale)
                   .Case("diverges", &Model.Diverges)
                   .Default(&Ignored);
  *Flag = true;
  assert(!Ignored && "unknown word in LibraryModel.def");
}

static LibraryModel modelOf(const Row &Row) {
  LibraryModel Model;
  llvm::SmallVector<StringRef, 8> Words;
  Row.Words.split(Words, ' ', -1, /*KeepEmpty=*/false);
  for (StringRef Word : Words)
    applyWord(Model, Word);
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
static void applyClassRules(LibraryModel &Model, StringRef Class, bool IsConst) {
  if (llvm::StringSwitch<bool>(Class)
          .Cases("atomic", "__atomic_base", "atomic_flag", "mutex", true)
          .Cases("recursive_mutex", "timed_mutex", "shared_mutex", "lock_guard",
                 true)
          .Cases("unique_lock", "shared_lock", "scoped_lock", "thread", "jthread",
                 true)
          .Cases("condition_variable", "condition_variable_any", "promise",
                 "counting_semaphore", true)
          .Cases("latch", "barrier", "call_once", "packaged_task", true)
          .Default(Class.starts_with("atomic_") || Class.starts_with("__atomic")))
    Model.Synchronizes = true;
  bool IsStream = llvm::StringSwitch<bool>(Class)
                      .Cases("basic_ostream", "basic_istream", "basic_iostream",
                             "basic_ios", "ios_base", true)
                      .Cases("basic_ofstream", "basic_ifstream", "basic_fstream",
                             "basic_filebuf", true)
                      .Default(false);
  if (IsStream && !IsConst)
    Model.Outside = true;
}

static std::optional<LibraryModel> methodModel(const clang::CXXMethodDecl &Method) {
  std::string Buffer;
  StringRef Name = nameOf(Method, Buffer), Class = Method.getParent()->getName();
  LibraryModel Model;
  if (const Row *Found = findRow(MethodRows, Class, Name))
    Model = modelOf(*Found);
  bool IsConstructor = llvm::isa<clang::CXXConstructorDecl>(Method);
  if (llvm::isa<clang::CXXConversionDecl>(Method) &&
      !Method.getReturnType()->isBooleanType())
    Model = LibraryModel(); // string to string_view, and the like.
  if (!Method.isConst() && !Model.HeaderOnly && !IsConstructor)
    Model.Writes = true;
  if (IsConstructor)
    Model.Allocates = isContainer(*Method.getParent());
  applyClassRules(Model, Class, Method.isConst());
  return Model;
}

static bool isCFunction(const clang::FunctionDecl &F) {
  if (!F.isExternC())
    return false;
  const clang::SourceManager &SM = F.getASTContext().getSourceManager();
  return F.getBuiltinID() != 0 || SM.isInSystemHeader(F.getLocation());
}

std::optional<LibraryModel> libraryModelOf(const clang::FunctionDecl &Callee) {
  if (const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&Callee)) {
    if (!isInLibrary(Callee))
      return std::nullopt;
    if (!Method->isStatic())
      return methodModel(*Method);
  } else if (!isInLibrary(Callee) && !isCFunction(Callee)) {
    return std::nullopt;
  }
  std::string Buffer;
  StringRef Name = nameOf(Callee, Buffer);
  Name.consume_front("__builtin_");
  if (const Row *Found = findRow(FunctionRows, "", Name))
    return modelOf(*Found);
  // Clang knows some of C's functions to be functions of their arguments.
  if (unsigned Builtin = Callee.getBuiltinID())
    if (Callee.getASTContext().BuiltinInfo.isConst(Builtin)) {
      LibraryModel Model;
      Model.Cost = 1;
      return Model;
    }
  return std::nullopt;
}

} // namespace heal
