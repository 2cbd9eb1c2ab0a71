//===- Library.cpp - The classes of the standard library ------------------===//
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

bool hasOrder(const CXXRecordDecl &Record) {
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

bool isTextClass(const CXXRecordDecl &Class) {
  return isLibraryClass(Class) && (Class.getName() == "basic_string" ||
                                   Class.getName() == "basic_string_view");
}

bool isAdaptor(const CXXRecordDecl &Container) {
  StringRef Name = Container.getName();
  return Name == "stack" || Name.ends_with("queue");
}

bool hasPlainPolicies(const CXXRecordDecl &Record) {
  if (hasPolicyBehindPointer(Record))
    return false;
  if (isAdaptor(Record) && typeArgumentsOf(Record).size() > 1) {
    const CXXRecordDecl *Within =
        typeArgumentsOf(Record)[1].getAsType()->getAsCXXRecordDecl();
    return Within && isLibraryClass(*Within) && hasPlainPolicies(*Within);
  }
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
    D = D ? D->getUnderlyingDecl() : nullptr; // Of a using-declaration.
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

bool makesNumbers(const CXXRecordDecl &Record) {
  return isLibraryClass(Record) &&
         llvm::StringSwitch<bool>(Record.getName())
             .Cases("mersenne_twister_engine", "linear_congruential_engine",
                    true)
             .Default(false);
}

bool isDistribution(const CXXRecordDecl &Record) {
  return isLibraryClass(Record) &&
         llvm::StringSwitch<bool>(Record.getName())
             .Cases("uniform_int_distribution", "uniform_real_distribution",
                    true)
             .Cases("normal_distribution", "bernoulli_distribution", true)
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
        Record->getName() == "bitset" || makesNumbers(*Record) ||
        isDistribution(*Record) || isManipulator(*Record))
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

static bool assignsThrough(QualType Type, unsigned Depth) {
  if (Type->isReferenceType() || Depth > 8)
    return true;
  const CXXRecordDecl *Record =
      Type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (!Record)
    return Type->isDependentType();
  auto Part = [&](QualType Part) { return assignsThrough(Part, Depth + 1); };
  if (isLibraryClass(*Record)) {
    bool IsProxy = Record->getName() == "reference" ||
                   (Record->getName().starts_with("_") && !isIterator(Type));
    return IsProxy ||
           (holdsItsArguments(*Record) &&
            llvm::any_of(typeArgumentsOf(*Record),
                         [&](const auto &A) { return Part(A.getAsType()); }));
  }
  if (!Record->hasDefinition() || Record->isDependentContext())
    return true;
  return llvm::any_of(Record->fields(),
                      [&](const clang::FieldDecl *Field) {
                        return Part(Field->getType());
                      }) ||
         llvm::any_of(Record->bases(),
                      [&](const clang::CXXBaseSpecifier &Base) {
                        return Part(Base.getType());
                      });
}

bool assignsThrough(QualType Type) { return assignsThrough(Type, 0); }

bool ownsWhatItLeadsTo(const CXXRecordDecl &Record) {
  return !isLibraryClass(Record) || isContainer(Record) ||
         holdsItsArguments(Record) || Record.getName().ends_with("_ptr");
}

bool isMadeOfUserOperators(QualType Type) {
  Type = Type.getNonReferenceType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !isLibraryClass(*Record))
    return false;
  bool Adapts = isIterator(Type) && !Record->getName().starts_with("_");
  bool HasTraits = isTextClass(*Record);
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

bool isSelfContained(const CXXRecordDecl &Class, QualType Type) {
  if (isMadeOfUserOperators(Type))
    return false;
  return isContainer(Class) || holdsItsArguments(Class) || isIterator(Type) ||
         isPlainFunctionObject(Class) || isOrdering(Class) ||
         makesNumbers(Class) || isDistribution(Class) ||
         llvm::StringSwitch<bool>(Class.getName())
             .Cases("basic_string_view", "span", "initializer_list",
                    "unique_ptr", "duration", true)
             .Cases("time_point", "monostate", "_Optional_base_impl", true)
             .Cases("atomic", "__atomic_base", "atomic_flag", true)
             .Cases("_Vector_base", "_Bvector", "_Optional_payload", true)
             .Case("bitset", true)
             .Default(false);
}

bool isStream(StringRef Class) {
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

} // namespace heal
