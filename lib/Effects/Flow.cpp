//===- Flow.cpp - The paths through one function --------------------------===//
#include "clang-heal/Effects/Flow.h"

namespace heal {

using namespace clang;

Flow::Flow(const FunctionDecl &Function, const Stmt &Body,
           ASTContext &Context) {
  CFG::BuildOptions Options;
  Options.AddEHEdges = Options.AddInitializers = true;
  Options.AddImplicitDtors = Options.AddTemporaryDtors = true;
  Options.setAllAlwaysAdd();
  Graph =
      CFG::buildCFG(&Function, const_cast<Stmt *>(&Body), &Context, Options);
  if (!Graph)
    return;
  for (const CFGBlock *Block : *Graph)
    for (unsigned I = 0; I < Block->size(); ++I)
      if (std::optional<CFGStmt> Element = (*Block)[I].getAs<CFGStmt>())
        Places.try_emplace(Element->getStmt(), Place{Block, I});
}

} // namespace heal
