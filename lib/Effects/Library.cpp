//===- Library.cpp - The standard library by its contract -----------------===//
#include "EffectsInternal.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using clang::CXXRecordDecl;
using clang::QualType;

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
      .Case("identity", true)
      .Cases("allocator", "char_traits", "default_delete", "logical_and",
             "logical_or", true)
      .Default(false);
}

bool hasProxies(QualType Type) {
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->getName() == "vector" && isLibraryClass(*Record) &&
         typeArgumentsOf(*Record).front().getAsType()->isBooleanType();
}

bool isIterator(QualType Type) {
  const CXXRecordDecl *Record = Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) &&
         ((Record->getName().starts_with("_") &&
           Record->getName().contains("iterator")) ||
          Record->getName().ends_with("_iterator"));
}

static bool declares(const CXXRecordDecl &Record, StringRef Method) {
  return Record.hasDefinition() &&
         llvm::any_of(Record.methods(), [&](const clang::CXXMethodDecl *M) {
           return M->getIdentifier() && M->getName() == Method;
         });
}

/// Whether a container keeps its elements in an order, or hashes them.
static bool hasOrder(const CXXRecordDecl &Record) {
  StringRef Name = Record.getName();
  return Name.ends_with("set") || Name.ends_with("map") ||
         Name == "priority_queue";
}

/// Whether a function that is only known when the program runs compares,
/// hashes or deletes what \p Record holds: `set<int, bool (*)(int, int)>`.
static bool hasPolicyBehindPointer(const CXXRecordDecl &Record) {
  bool IsMap = Record.getName().ends_with("map");
  if (!hasOrder(Record) && Record.getName() != "unique_ptr")
    return false;
  llvm::SmallVector<clang::TemplateArgument, 4> All = typeArgumentsOf(Record);
  return llvm::any_of(
      llvm::drop_begin(All, std::min<size_t>(All.size(), IsMap ? 2 : 1)),
      [](const clang::TemplateArgument &A) {
        return A.getAsType()->isPointerType();
      });
}

bool hasPlainPolicies(const CXXRecordDecl &Record) {
  if (hasPolicyBehindPointer(Record))
    return false;
  for (const clang::TemplateArgument &Argument : typeArgumentsOf(Record)) {
    const CXXRecordDecl *Policy = Argument.getAsType()->getAsCXXRecordDecl();
    if (!Policy)
      continue;
    if (isLibraryClass(*Policy) ? Policy->getName() == "polymorphic_allocator"
                                : declares(*Policy, "allocate"))
      return false;
  }
  if (Record.getName() != "unique_ptr")
    return true;
  llvm::SmallVector<clang::TemplateArgument, 4> Types = typeArgumentsOf(Record);
  const CXXRecordDecl *Deleter =
      Types.size() > 1 ? Types[1].getAsType()->getAsCXXRecordDecl() : nullptr;
  return Deleter && isLibraryClass(*Deleter) && Deleter->getName() == "default_delete";
}

/// Whether \p Type is \p Enum, or a class of the library that is made of it.
static bool isMadeOf(QualType Type, const clang::EnumDecl &Enum) {
  Type = Type.getNonReferenceType();
  if (Type->getAsTagDecl() == &Enum)
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) &&
         llvm::any_of(typeArgumentsOf(*Record), [&](const auto &Argument) {
           return isMadeOf(Argument.getAsType(), Enum);
         });
}

/// Whether the user gave the enumeration, or containers of it, comparisons of
/// their own: the library finds them by the type of their arguments.
static bool hasOwnOperators(const clang::EnumDecl &Enum) {
  clang::ASTContext &Context = Enum.getASTContext();
  auto IsOwn = [&](const clang::NamedDecl *D) {
    const clang::FunctionDecl *F = D ? D->getAsFunction() : nullptr;
    return F &&
           (llvm::isa<clang::FunctionTemplateDecl>(D) ||
            llvm::any_of(F->parameters(), [&](const clang::ParmVarDecl *P) {
              return isMadeOf(P->getType(), Enum);
            }));
  };
  auto HasFriend = [&](const clang::DeclContext &Class,
                       clang::DeclarationName Name) {
    const auto *Record = llvm::dyn_cast<CXXRecordDecl>(&Class);
    return Record &&
           llvm::any_of(Record->friends(),
                        [&](const clang::FriendDecl *Friend) {
                          const clang::NamedDecl *D = Friend->getFriendDecl();
                          return D && D->getDeclName() == Name && IsOwn(D);
                        });
  };
  for (clang::OverloadedOperatorKind Operator :
       {clang::OO_EqualEqual, clang::OO_ExclaimEqual, clang::OO_Less,
        clang::OO_Greater, clang::OO_LessEqual, clang::OO_GreaterEqual,
        clang::OO_Spaceship}) {
    clang::DeclarationName Name =
        Context.DeclarationNames.getCXXOperatorName(Operator);
    for (const clang::DeclContext *DC = Enum.getDeclContext(); DC;
         DC = DC->getParent())
      if (llvm::any_of(DC->lookup(Name), IsOwn) || HasFriend(*DC, Name))
        return true;
  }
  return false;
}

/// What `<=>` of the library returns, and what that is compared with.
static bool isOrdering(const CXXRecordDecl &Record) {
  return llvm::StringSwitch<bool>(Record.getName())
      .Cases("strong_ordering", "weak_ordering", "partial_ordering", true)
      .Cases("__unspec", "_CmpUnspecifiedParam", true)
      .Default(false);
}

bool comparesQuietly(QualType Type) {
  // A tuple of references compares what they refer to.
  Type = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (const auto *Enum = Type->getAs<clang::EnumType>())
    return !hasOwnOperators(*Enum->getDecl());
  if (Type->isArithmeticType() || Type->isAnyPointerType())
    return true;
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !isLibraryClass(*Record))
    return false;
  if (isPlainFunctionObject(*Record) || isOrdering(*Record) || isIterator(Type))
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

/// What `std::setw(8)` and its kin are, in libstdc++: a number.
static bool isManipulator(const CXXRecordDecl &Record) {
  return llvm::StringSwitch<bool>(Record.getName())
      .Cases("_Setw", "_Setprecision", "_Setfill", "_Setbase", true)
      .Cases("_Setiosflags", "_Resetiosflags", true)
      .Default(false);
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
    if (isPlainFunctionObject(*Record) || isOrdering(*Record) ||
        Record->getName() == "duration" || Record->getName() == "time_point" ||
        Record->getName() == "ratio" || Record->getName() == "monostate" ||
        isManipulator(*Record))
      return false;
    bool IsAtomic =
        Record->getName() == "atomic" || Record->getName() == "__atomic_base";
    if (!isContainer(*Record) && !holdsItsArguments(*Record) && !IsAtomic)
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

bool isMadeOfUserOperators(QualType Type) {
  Type = Type.getNonReferenceType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !isLibraryClass(*Record))
    return false;
  bool Adapts = isIterator(Type) && !Record->getName().starts_with("_");
  bool HasTraits = Record->getName() == "basic_string" ||
                   Record->getName() == "basic_string_view";
  bool Counts =
      llvm::StringSwitch<bool>(Record->getName())
          .Cases("duration", "time_point", "complex", "valarray", true)
          .Default(false);
  return (Adapts || Counts || HasTraits) &&
         llvm::any_of(
             typeArgumentsOf(*Record), [](const clang::TemplateArgument &A) {
               const CXXRecordDecl *Part = A.getAsType()->getAsCXXRecordDecl();
               return Part && (!isLibraryClass(*Part) ||
                               isMadeOfUserOperators(A.getAsType()));
             });
}

/// Classes for which the rule of const member functions holds: they look at
/// nothing but themselves and what they own.
static bool isSelfContained(const CXXRecordDecl &Class, QualType Type) {
  if (isMadeOfUserOperators(Type))
    return false;
  return isContainer(Class) || holdsItsArguments(Class) || isIterator(Type) ||
         isPlainFunctionObject(Class) || isOrdering(Class) ||
         llvm::StringSwitch<bool>(Class.getName())
             .Cases("basic_string_view", "span", "initializer_list",
                    "unique_ptr", "duration", true)
             .Cases("time_point", "monostate", "_Optional_base_impl", true)
             .Cases("atomic", "__atomic_base", "atomic_flag", true)
             .Cases("_Vector_base", "_Bvector", "_Optional_payload", true)
             .Default(false);
}

static bool isStream(StringRef Class) {
  return Class.starts_with("basic_") &&
         (Class.ends_with("stream") || Class == "basic_ios");
}

bool isStream(clang::QualType Type) {
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) && isStream(Record->getName());
}

clang::QualType targetOf(clang::QualType Type) {
  if (isIterator(Type)) {
    llvm::SmallVector<clang::TemplateArgument, 4> Types =
        typeArgumentsOf(*Type->getAsCXXRecordDecl());
    if (!Types.empty())
      Type = Types.front().getAsType();
  }
  return Type->isPointerType() ? Type->getPointeeType() : Type;
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
  if (Constructor.isCopyOrMoveConstructor() || Constructor.getNumParams() == 0 ||
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

/// Whether the non-const \p Method of a container only looks at it: it leads to
/// elements ([container.requirements.dataraces]/1).
static bool onlyLooks(const clang::CXXMethodDecl &Method) {
  if (!isContainer(*Method.getParent()) || !Method.getIdentifier())
    return false;
  return llvm::StringSwitch<bool>(Method.getName())
      .Cases("begin", "end", "rbegin", "rend", "front", "back", "data", true)
      .Cases("find", "lower_bound", "upper_bound", "equal_range", "at", true)
      .Default(false);
}

static std::optional<LibraryModel> methodModel(const clang::CXXMethodDecl &Method) {
  std::string Buffer;
  StringRef Name = nameOf(Method, Buffer), Class = Method.getParent()->getName();
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
  if (!isSelfContained(*Method.getParent(), Type) && !Named && !isStream(Class) &&
      !Exception)
    Model.Unknown = true;
  bool IsConstructor = llvm::isa<clang::CXXConstructorDecl>(Method);
  if (llvm::isa<clang::CXXConversionDecl>(Method) &&
      !Method.getReturnType()->isBooleanType())
    Model = LibraryModel(); // string to string_view, and the like.
  if (!Method.isConst() && !Model.HeaderOnly && !IsConstructor &&
      !onlyLooks(Method))
    Model.Writes = true;
  if (const auto *Constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(&Method)) {
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
  const clang::DeclContext *DC = Callee.getDeclContext()->getEnclosingNamespaceContext();
  while (DC->isInlineNamespace())
    DC = DC->getParent();
  const auto *Namespace = llvm::dyn_cast<clang::NamespaceDecl>(DC);
  if (!Namespace || !Namespace->getParent()->getRedeclContext()->isTranslationUnit())
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
/// libstdc++, of `__count_if::__fn` in libc++.
static std::optional<LibraryModel>
modelOfRangesObject(const clang::CXXMethodDecl &Method) {
  const CXXRecordDecl &Class = *Method.getParent();
  const auto *Around =
      llvm::dyn_cast<clang::NamespaceDecl>(Class.getDeclContext());
  if (Method.getOverloadedOperator() != clang::OO_Call || !Around)
    return std::nullopt;
  StringRef Name = Class.getName();
  if (Name == "__fn") {
    Name = Around->getName();
    Around = llvm::dyn_cast<clang::NamespaceDecl>(Around->getParent());
  } else if (!Name.consume_back("_fn")) {
    return std::nullopt;
  }
  bool IsInRanges = Around && Around->getName() == "ranges" &&
                    Around->getParent()->isStdNamespace();
  const Row *Found = IsInRanges && Name.consume_front("__")
                         ? findRow(FunctionRows, "", Name)
                         : nullptr;
  if (!Found)
    return std::nullopt;
  LibraryModel Model = modelOf(*Found);
  if (!Model.HasRanges)
    return std::nullopt;
  Model.OverRange = Found->Name;
  return Model;
}

std::optional<LibraryModel> libraryModelOf(const clang::FunctionDecl &Callee) {
  // The user's own specialisation keeps to the user's own contract.
  if (Callee.getLocation().isValid() && !Callee.getBuiltinID() &&
      !Callee.isImplicit() && !isInSystemHeader(Callee))
    return std::nullopt;
  if (const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&Callee)) {
    if (!isInLibrary(Callee))
      return std::nullopt;
    if (std::optional<LibraryModel> Model = modelOfRangesObject(*Method))
      return Model;
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
    if (Callee.getASTContext().BuiltinInfo.isConst(Builtin)) {
      LibraryModel Model;
      Model.Cost = 1;
      Model.Undefined = true;
      return Model;
    }
  return std::nullopt;
}

} // namespace heal
