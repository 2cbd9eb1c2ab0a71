//===- FixKinds.cpp - The table of kinds ----------------------------------===//
#include "clang-heal/Fixes/FixKind.h"

namespace heal {

ArrayRef<const FixKind *> fixKinds() {
  static const FixKind *const Kinds[] = {
#define FIX_KIND(Type, Name) &Type,
#include "clang-heal/Fixes/FixKinds.def"
  };
  return Kinds;
}

const FixKind *fixKindOf(StringRef Id) {
  for (const FixKind *Kind : fixKinds())
    if (Kind->Id == Id)
      return Kind;
  return nullptr;
}

StringRef nearestKind(StringRef Id) {
  StringRef Nearest;
  unsigned Least = ~0u;
  for (const FixKind *Kind : fixKinds())
    if (unsigned Distance = Id.edit_distance(Kind->Id); Distance < Least) {
      Least = Distance;
      Nearest = Kind->Id;
    }
  return Nearest;
}

} // namespace heal
