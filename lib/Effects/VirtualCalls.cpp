//===- VirtualCalls.cpp - What a virtual call may run ---------------------===//
//
// A virtual call runs the method that it names or one that overrides it. All
// of them are known where no other unit can derive from the class, and in a
// whole-program run, where every unit tells of its own
// (SummaryStore::takeAsWhole).
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"
#include "clang-heal/Effects/Summary.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

const CXXMethodDecl *virtualMethodOf(const CallExpr &Call) {
  const auto *Method =
      llvm::dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
  if (!Method || !Method->isVirtual() || isa<CXXDestructorDecl>(Method) ||
      calleeOf(Call))
    return nullptr;
  return Method->getCanonicalDecl();
}

std::string virtualUsrOf(const CXXMethodDecl &Method) {
  return usrOf(*Method.getCanonicalDecl()) + FunctionSummary::VirtualSuffix.str();
}

namespace {

/// Finds the virtual methods of a unit, also those of classes in bodies and of
/// instantiated templates, and what overrides them.
class Search : public RecursiveASTVisitor<Search> {
public:
  explicit Search(Hierarchy &Found) : Found(Found) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }

  bool VisitCXXMethodDecl(CXXMethodDecl *Method) {
    if (!Method->isCanonicalDecl() || !Method->isVirtual() ||
        Method->isDependentContext() || isa<CXXDestructorDecl>(Method))
      return true;
    Implementations &Own = Found[Method];
    if (!Method->isPureVirtual())
      insert(*Method, Own);
    overrides(*Method, *Method);
    return true;
  }

private:
  static void insert(const CXXMethodDecl &Method, Implementations &To) {
    if (!llvm::is_contained(To, &Method))
      To.push_back(&Method);
  }

  /// \p Method overrides what \p Below does.
  void overrides(const CXXMethodDecl &Method, const CXXMethodDecl &Below) {
    for (const CXXMethodDecl *Above : Below.overridden_methods()) {
      if (!Method.isPureVirtual())
        insert(Method, Found[Above->getCanonicalDecl()]);
      overrides(Method, *Above);
    }
  }

  Hierarchy &Found;
};

} // namespace

const Hierarchy &Effects::Summaries::hierarchy() {
  if (!Classes) {
    Classes.emplace();
    Search(*Classes).TraverseAST(Context);
  }
  return *Classes;
}

ArrayRef<const CXXMethodDecl *>
Effects::Summaries::implementationsOf(const CXXMethodDecl &Method) {
  if (Method.getParent()->isExternallyVisible())
    return {};
  auto Found = hierarchy().find(&Method);
  return Found == hierarchy().end() ? ArrayRef<const CXXMethodDecl *>()
                                    : Found->second;
}

bool isClosedByProgram(const CXXMethodDecl &Method) {
  return Method.getParent()->isExternallyVisible() &&
         !Method.isDependentContext() && !isInLibrary(Method) &&
         !isInSystemHeader(Method);
}

bool Effects::Summaries::defersVirtual(const CXXMethodDecl &Method) const {
  return DefersCalls && isClosedByProgram(Method);
}

const ImportedSummary *
Effects::Summaries::importedVirtual(const CXXMethodDecl &Method) {
  if (!Elsewhere || !isClosedByProgram(Method))
    return nullptr;
  return import(VirtualImports, Method, virtualUsrOf(Method),
                /*IsForeign=*/false);
}

const EffectSet *
Effects::Summaries::virtualEffectsOf(const CXXMethodDecl &Method) {
  const ImportedSummary *Found = importedVirtual(Method);
  return Found ? &Found->Effects : nullptr;
}

bool Effects::Summaries::mayKeepVirtually(const CXXMethodDecl &Method,
                                          std::optional<unsigned> Index) {
  const ImportedSummary *Found = importedVirtual(Method);
  return !Found || Found->mayKeep(Index);
}

} // namespace heal
