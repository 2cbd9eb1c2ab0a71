//===- NounRoundTrip.h - Does a noun survive JSON both ways? ----*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_NOUNROUNDTRIP_H
#define CLANG_HEAL_TEST_UNIT_NOUNROUNDTRIP_H

#include "clang-heal/Support/Json.h"
#include "gtest/gtest.h"

namespace heal {

/// Expects that writing \p Value, reading it back and writing it again gives
/// the same text, and that no field of it was left at its default: a default
/// would survive even if the field were forgotten.
template <Noun T> void expectRoundTrip(const T &Value) {
  llvm::json::Value Once = toJson(Value);
  Expected<std::vector<llvm::json::Value>> Documents =
      readDocuments(jsonLine(Once), "test");
  ASSERT_TRUE(static_cast<bool>(Documents));
  Expected<T> Back = nounFromJson<T>(Documents->front(), "test");
  ASSERT_TRUE(static_cast<bool>(Back));
  EXPECT_EQ(jsonLine(Once), jsonLine(*Back));
  llvm::json::Value Default = toJson(T{});
  for (const auto &[Key, Field] : *Once.getAsObject())
    if (Key != "schema") {
      const llvm::json::Value *Untouched = Default.getAsObject()->get(Key);
      EXPECT_FALSE(Untouched && *Untouched == Field)
          << "field '" << Key.str()
          << "' was left at its default: the round trip proves nothing of it";
    }
}

} // namespace heal

#endif
