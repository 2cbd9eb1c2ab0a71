//===- Text.cpp -----------------------------------------------------------===//
#include "clang-heal/Support/Text.h"
#include "clang-heal/Support/Json.h"
#include "llvm/Support/ConvertUTF.h"

namespace heal {

/// The C0 and C1 controls: U+009B begins an escape sequence by itself.
static bool isControl(llvm::UTF32 C) {
  return (C < 0x20 && C != '\n' && C != '\t') || (C >= 0x7f && C < 0xa0);
}

/// What changes the order of the text around it, or has no width.
static bool isTurningOrHidden(llvm::UTF32 C) {
  return C == 0xad || C == 0x61c || (C >= 0x200b && C <= 0x200f) ||
         (C >= 0x2028 && C <= 0x202e) || (C >= 0x2060 && C <= 0x206f) ||
         C == 0xfeff;
}

std::string printable(StringRef Text) {
  std::string Valid = validUtf8(Text), Result;
  auto *At = reinterpret_cast<const llvm::UTF8 *>(Valid.data());
  const llvm::UTF8 *End = At + Valid.size();
  while (At != End) {
    const llvm::UTF8 *Begin = At;
    llvm::UTF32 C = 0;
    [[maybe_unused]] llvm::ConversionResult Code =
        llvm::convertUTF8Sequence(&At, End, &C, llvm::strictConversion);
    assert(Code == llvm::conversionOK && "it is valid UTF-8");
    if (isControl(C))
      Result += llvm::formatv("\\x{0:x-2}", C).str();
    else if (isTurningOrHidden(C))
      Result += llvm::formatv("\\u{0:x-4}", C).str();
    else
      Result.append(Begin, At);
  }
  return Result;
}

} // namespace heal
