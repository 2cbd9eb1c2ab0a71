#include "ParsedSource.h"
#include "ValueInternal.h"

namespace heal {
namespace {

const char Header[] = R"cpp(
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <forward_list>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>
#ifdef WITH_JSON // The costliest of them.
#include <nlohmann/json.hpp>
using nlohmann::json;
#endif
namespace shop {
enum class Color : std::uint8_t { Red, Green = 7 };
enum Size { Small = -1, Large = 5 };
struct Item { std::string name; int count; };
struct Order { long id; std::vector<Item> items; std::optional<Item> gift; };
struct Defaults { int a = 1; int b; std::string note; };
struct Tree { int value; std::vector<Tree> children; };
struct Array { int cells[3]; unsigned bits : 3; };
struct Constructed { Constructed() : x(0) {} int x; std::string y; };
struct Derived : Item { int more; };
struct Virtual { virtual ~Virtual(); int x; };
struct Abstract { virtual void f() = 0; };
class Private { int x; };
class Hidden { struct Inner { int x; }; public: using Shown = Inner; };
union Union { int a; float b; };
struct Anonymous { struct { int x; }; };
struct Referring { int &x; };
struct Pointing { int *x; };
struct OnlyDeclared;
using Names = std::vector<std::string>;
using Index = std::map<std::string, Names>;
struct Less { bool operator()(int, int) const; };
}
)cpp";

struct Row {
  const char *Type, *Json, *Want;
};

/// Every row's type as a variable `vN`, its value written.
std::vector<std::string> written(ArrayRef<Row> Rows, StringRef More = "") {
  bool HasJson = llvm::any_of(
      Rows, [](const Row &R) { return StringRef(R.Type).contains("json"); });
  std::string Source = HasJson ? "#define WITH_JSON\n" : "";
  Source += "#include \"shop.h\"\n" + More.str();
  for (size_t I = 0; I < Rows.size(); ++I)
    Source += "void f" + std::to_string(I) + "(" + Rows[I].Type + ");\n";
  ParsedSource Parsed(Header, Source);
  std::vector<std::string> Result;
  for (size_t I = 0; I < Rows.size(); ++I) {
    TypeNames Names(Parsed.project(), Parsed.unit(), Parsed.testFolder());
    ValueWriter Values(Names);
    const auto *F =
        llvm::cast<clang::FunctionDecl>(Parsed.find("f" + std::to_string(I)));
    Text Code = Values.write(F->getParamDecl(0)->getType(),
                             cantFail(llvm::json::parse(Rows[I].Json)));
    Result.push_back(Code ? *Code : "refused: " + Code.why().Text);
  }
  return Result;
}

void check(ArrayRef<Row> Rows, StringRef More = "") {
  std::vector<std::string> Got = written(Rows, More);
  for (size_t I = 0; I < Rows.size(); ++I)
    EXPECT_EQ(Got[I], Rows[I].Want) << Rows[I].Type << " from " << Rows[I].Json;
}

TEST(Value, WritesBooleans) {
  check({{"bool", "true", "true"},
         {"const bool &", "false", "false"},
         {"bool", "1",
          "refused: the number 1 is recorded where true or false is expected"},
         {"bool", "\"true\"",
          "refused: a string is recorded where true or false is expected"}});
}

TEST(Value, WritesIntegersInTheirRange) {
  check(
      {{"int", "-5", "-5"},
       {"int", "2147483647", "2147483647"},
       {"int", "-2147483648", "(-2147483647 - 1)"},
       {"int", "2147483648", "refused: 2147483648 does not fit 'int'"},
       {"int", "3.0", "3"},
       {"int", "3.5",
        "refused: the number 3.5 is recorded where an integer is expected"},
       {"int", "\"3\"",
        "refused: a string is recorded where an integer is expected"},
       {"int", "null",
        "refused: null is recorded where an integer is "
        "expected"},
       {"short", "40000", "refused: 40000 does not fit 'short'"},
       {"unsigned", "4294967295", "4294967295u"},
       {"unsigned", "-1", "refused: -1 does not fit 'unsigned int'"},
       {"long", "3000000000", "3000000000LL"},
       {"std::int64_t", "-9223372036854775808", "(-9223372036854775807LL - 1)"},
       {"std::uint64_t", "18446744073709551615", "18446744073709551615ULL"},
       {"std::size_t", "7", "7u"},
       {"std::int64_t", "9223372036854775808",
        "refused: 9223372036854775808 does not fit 'std::int64_t'"},
       {"std::uint16_t", "65535", "65535"},
       {"std::uint16_t", "65536",
        "refused: 65536 does not fit 'std::uint16_t'"},
       {"std::int8_t", "-128", "-128"},
       {"std::uint8_t", "255", "255"},
       {"__int128", "-9223372036854775808", "(-9223372036854775807LL - 1)"}});
}

TEST(Value, WritesCharacters) {
  check({{"char", "\"a\"", "'a'"},
         {"char", "\"'\"", "'\\''"},
         {"char", "\"\\u0000\"", "'\\000'"},
         {"char", "10", "'\\n'"},
         {"char", "-3", "static_cast<char>(-3)"},
         {"char", "300", "refused: 300 does not fit 'char'"},
         {"char", "\"ab\"",
          "refused: a string that is not one ASCII character is recorded where "
          "a character is expected"},
         {"char16_t", "\"a\"", "static_cast<char16_t>('a')"},
         {"char32_t", "128512", "static_cast<char32_t>(128512)"},
         {"wchar_t", "65", "static_cast<wchar_t>(65)"}});
}

TEST(Value, WritesFloatsThatReadBackExactly) {
  check({{"double", "0.1", "0.1"},
         {"double", "3", "3.0"},
         {"double", "-2.5e-300", "-2.5e-300"},
         {"double", "1e22", "1e+22"},
         {"double", "0.30000000000000004", "0.30000000000000004"},
         {"float", "0.1", "0.1f"},
         {"float", "1e39",
          "refused: a number is recorded that does not fit 'float'"},
         {"double", "1e999",
          "refused: a number is recorded that does not fit 'double'"},
         {"long double", "0.5", "static_cast<long double>(0.5)"},
         {"double", "\"NaN\"", "std::numeric_limits<double>::quiet_NaN()"},
         {"float", "\"-Infinity\"", "-std::numeric_limits<float>::infinity()"},
         {"double", "\"1\"",
          "refused: a string is recorded where a number is expected"},
         {"_Float16", "1", "refused: a test cannot make a '_Float16'"}});
}

TEST(Value, WritesStrings) {
  check(
      {{"const std::string &", R"("a\"b\\c\n")", R"(std::string("a\"b\\c\n"))"},
       {"std::string_view", R"("abc")", R"(std::string_view("abc"))"},
       {"std::string", R"("a\u0000b")", R"(std::string("a\000b", 3))"},
       {"std::string", R"("\u00e9")", R"(std::string("\303\251"))"},
       {"std::string", R"("??/??=")", R"(std::string("?\?/?\?="))"},
       {"std::string", R"("\u00011")", R"(std::string("\0011"))"},
       {"const char *", R"("abc")", R"("abc")"},
       {"const char *", "null", "nullptr"},
       {"const char *", R"("a\u0000")",
        "refused: the string holds a zero byte, which a C string cannot"},
       {"std::filesystem::path", R"("/a")", R"(std::filesystem::path("/a"))"},
       {"std::string", "7",
        "refused: the number 7 is recorded where a string is expected"},
       {"std::wstring", R"("a")",
        "refused: a test cannot make a 'std::wstring': 'basic_string' has "
        "private state ('_M_dataplus')"}});
}

TEST(Value, WritesEnumerators) {
  check({{"shop::Color", R"("Green")", "shop::Color::Green"},
         {"shop::Color", R"("Color::Green")", "shop::Color::Green"},
         {"shop::Color", R"("shop::Color::Green")", "shop::Color::Green"},
         {"shop::Color", R"("Size::Green")",
          "refused: 'Size::Green' is no enumerator of 'shop::Color'"},
         {"shop::Color", "7", "shop::Color::Green"},
         {"shop::Color", "9", "static_cast<shop::Color>(9)"},
         {"shop::Color", "256", "refused: 256 is no value of 'shop::Color'"},
         {"shop::Color", R"("Blue")",
          "refused: 'Blue' is no enumerator of 'shop::Color'"},
         {"shop::Size", "-1", "shop::Size::Small"},
         {"shop::Size", R"("Large")", "shop::Size::Large"},
         {"shop::Size", "3", "static_cast<shop::Size>(3)"},
         {"shop::Size", "8", "refused: 8 is no value of 'shop::Size'"},
         {"shop::Size", "true",
          "refused: true is recorded where an enumerator's "
          "name or number is expected"}});
}

TEST(Value, WritesContainers) {
  check({{"std::vector<int>", "[1, 2]", "std::vector<int>{1, 2}"},
         {"const std::vector<bool> &", "[true]", "std::vector<bool>{true}"},
         {"std::vector<std::string>", R"(["a", "b"])",
          R"(std::vector<std::string>{std::string("a"), std::string("b")})"},
         {"std::vector<int>", "[1, \"x\"]",
          "refused: element 1: a string is recorded where an integer is "
          "expected"},
         {"std::vector<int>", "{}",
          "refused: an object is recorded where an array is expected"},
         {"std::array<int, 2>", "[1, 2]", "std::array<int, 2>{{1, 2}}"},
         {"std::array<int, 0>", "[]", "std::array<int, 0>{}"},
         {"std::array<int, 2>", "[1]",
          "refused: 1 elements are recorded where 2 are expected"},
         {"std::list<int>", "[]", "std::list<int>{}"},
         {"std::deque<char>", R"(["a"])", "std::deque<char>{'a'}"},
         {"std::forward_list<int>", "[3]", "std::forward_list<int>{3}"},
         {"std::set<int>", "[1, 2]", "std::set<int>{1, 2}"},
         {"std::set<int>", "[1, 1]",
          "refused: an element of a set is recorded twice"},
         {"std::multiset<int>", "[1, 1]", "std::multiset<int>{1, 1}"},
         {"std::unordered_set<int>", "[1]", "std::unordered_set<int>{1}"},
         {"std::set<int, shop::Less>", "[1]", "std::set<int, shop::Less>{1}"},
         {"std::vector<std::vector<int>>", "[[1], []]",
          "std::vector<std::vector<int>>{std::vector<int>{1}, "
          "std::vector<int>{}}"}});
}

TEST(Value, WritesMapsFromObjectsAndPairs) {
  check({{"std::map<std::string, int>", R"({"b": 2, "a": 1})",
          R"(std::map<std::string, int>{{std::string("a"), 1}, )"
          R"({std::string("b"), 2}})"},
         {"std::map<int, bool>", R"({"10": true, "9": false})",
          "std::map<int, bool>{{9, false}, {10, true}}"},
         {"std::map<int, bool>", R"([[1, true]])",
          "std::map<int, bool>{{1, true}}"},
         {"std::map<int, bool>", R"([[1, true], [1, false]])",
          "refused: the key 1 is recorded twice"},
         {"std::multimap<int, bool>", R"([[1, true], [1, false]])",
          "std::multimap<int, bool>{{1, true}, {1, false}}"},
         {"std::map<int, bool>", R"({"x": true})",
          "refused: key 'x': the key 'x' is not an integer"},
         {"std::map<shop::Color, int>", R"({"Red": 3})",
          "std::map<shop::Color, int>{{shop::Color::Red, 3}}"},
         {"std::unordered_map<std::string, std::vector<int>>", R"({"a": [1]})",
          R"(std::unordered_map<std::string, std::vector<int>>{{)"
          R"(std::string("a"), std::vector<int>{1}}})"},
         {"std::map<int, bool>", "[[1]]",
          "refused: an array is recorded where a pair of key and value is "
          "expected"},
         {"shop::Index", R"({"k": ["v"]})",
          R"(shop::Index{{std::string("k"), )"
          R"(shop::Names{std::string("v")}}})"}});
}

TEST(Value, WritesPairsTuplesOptionalsAndVariants) {
  check({{"std::pair<int, std::string>", R"([1, "a"])",
          R"(std::pair<int, std::string>{1, std::string("a")})"},
         {"std::pair<int, int>", R"({"first": 1, "second": 2})",
          "std::pair<int, int>{1, 2}"},
         {"std::tuple<int, bool, double>", "[1, true, 2]",
          "std::tuple<int, bool, double>{1, true, 2.0}"},
         {"std::tuple<int, bool>", "[1]",
          "refused: 1 parts are recorded where 2 are expected"},
         {"std::optional<int>", "null", "std::optional<int>{}"},
         {"std::optional<int>", "4", "std::optional<int>{4}"},
         {"std::optional<std::optional<int>>", "null",
          "refused: null would stand for two values of "
          "'std::optional<std::optional<int>>'"},
         {"std::variant<int, std::string>", R"("a")",
          R"(std::variant<int, std::string>(std::in_place_index<1>, )"
          R"(std::string("a")))"},
         {"std::variant<int, double>", "1",
          "refused: the number 1 fits 2 alternatives of 'std::variant<int, "
          "double>' (record an object with 'index' and 'value')"},
         {"std::variant<int, double>", R"({"index": 1, "value": 1})",
          "std::variant<int, double>(std::in_place_index<1>, 1.0)"},
         {"std::variant<int, double>", R"({"index": 2, "value": 1})",
          "refused: 'std::variant<int, double>' has no alternative 2"},
         {"std::variant<std::monostate, int>", "null",
          "std::variant<std::monostate, int>(std::in_place_index<0>, "
          "std::monostate{})"},
         {"std::variant<int, bool>", R"("a")",
          "refused: a string fits no alternative of 'std::variant<int, "
          "bool>'"}});
}

TEST(Value, WritesDurationsAndJson) {
  check({{"std::chrono::milliseconds", "5", "std::chrono::milliseconds(5)"},
         {"std::chrono::duration<double>", "1.5",
          "std::chrono::duration<double>(1.5)"},
         {"const nlohmann::json &", R"({"b": [1, "x"], "a": null})",
          R"x(nlohmann::json::parse(R"json({"a":null,"b":[1,"x"]})json"))x"},
         {"json", R"({")json": 1})",
          R"x(nlohmann::json::parse("{\")json\":1}"))x"},
         {"json", R"("\u00e9")", R"x(nlohmann::json::parse("\"\303\251\""))x"},
         {"nlohmann::ordered_json", "{}",
          "refused: 'nlohmann::ordered_json' keeps the order of its keys, "
          "which the recorded call does not"}});
}

TEST(Value, WritesAggregates) {
  check(
      {{"shop::Item", R"({"count": 2, "name": "n"})",
        R"(shop::Item{/*name=*/std::string("n"), /*count=*/2})"},
       {"const shop::Order &",
        R"({"id": 1, "items": [{"name": "n", "count": 2}], "gift": null})",
        R"(shop::Order{/*id=*/1, /*items=*/std::vector<shop::Item>{)"
        R"(shop::Item{/*name=*/std::string("n"), /*count=*/2}}, )"
        R"(/*gift=*/std::optional<shop::Item>{}})"},
       {"shop::Item", R"({"name": "n"})",
        "refused: no value is recorded for 'count' of 'Item'"},
       {"shop::Item", R"({"name": "n", "count": 1, "size": 2})",
        "refused: 'Item' has no field 'size', which is recorded"},
       {"shop::Item", R"({"name": 1, "count": 1})",
        "refused: field 'name': the number 1 is recorded where a string is "
        "expected"},
       {"shop::Item", "3",
        "refused: the number 3 is recorded where an object with the fields of "
        "'Item' is expected"},
       {"shop::Defaults", R"({"b": 2})",
        "[] {\nshop::Defaults Value{};\nValue.b = 2;\nreturn Value;\n}()"},
       {"shop::Constructed", R"({"x": 2, "y": "s"})",
        "[] {\nshop::Constructed Value{};\nValue.x = 2;\n"
        "Value.y = std::string(\"s\");\nreturn Value;\n}()"},
       {"shop::Tree",
        R"({"value": 1, "children": [{"value": 2, )"
        R"("children": []}]})",
        "shop::Tree{/*value=*/1, /*children=*/std::vector<shop::Tree>{"
        "shop::Tree{/*value=*/2, /*children=*/std::vector<shop::Tree>{}}}}"},
       {"shop::Array", R"({"cells": [1, 2, 3], "bits": 7})",
        "shop::Array{/*cells=*/{1, 2, 3}, /*bits=*/7u}"},
       {"shop::Array", R"({"cells": [1, 2], "bits": 7})",
        "refused: field 'cells': an array is recorded where an array of 3 is "
        "expected"},
       {"shop::Array", R"({"cells": [1, 2, 3], "bits": 8})",
        "refused: field 'bits': 8 does not fit 3 bits"}});
}

TEST(Value, RefusesWhatATestCannotMake) {
  auto Refused = [](const char *Type, const char *Why) {
    static std::vector<std::string> Kept;
    Kept.reserve(64);
    Kept.push_back(std::string("refused: a test cannot make a '") + Type +
                   "': " + Why);
    return Kept.back().c_str();
  };
  check(
      {{"shop::Derived", "{}",
        Refused("shop::Derived", "'Derived' has a base class")},
       {"const shop::Virtual &", "{}",
        Refused("shop::Virtual", "'Virtual' has virtual functions")},
       {"shop::Private", "{}",
        Refused("shop::Private", "'Private' has private state ('x')")},
       {"shop::Union", "{}", Refused("shop::Union", "'Union' is a union")},
       {"shop::Anonymous", "{}",
        Refused("shop::Anonymous", "'Anonymous' has an unnamed member")},
       {"const shop::OnlyDeclared &", "{}",
        Refused("shop::OnlyDeclared", "'OnlyDeclared' is only declared")},
       {"const shop::Abstract &", "{}",
        Refused("shop::Abstract", "'Abstract' has virtual functions")},
       {"shop::Pointing", R"({"x": 1})",
        "refused: field 'x': a pointer ('int *') cannot be made from a "
        "recorded value"},
       {"shop::Referring", R"({"x": 1})",
        "refused: field 'x': it is a reference"},
       {"shop::Item *", "{}",
        "refused: a pointer ('shop::Item *') cannot be made from a recorded "
        "value"},
       {"int (*)(int)", "1",
        "refused: a pointer ('int (*)(int)') cannot be made from a recorded "
        "value"},
       {"shop::Hidden::Shown", R"({"x": 1})", "shop::Hidden::Shown{/*x=*/1}"}});
}

TEST(Value, RefusesWhatIsTooLargeForATest) {
  std::string Many = "[1" + std::string(), Long(70000, 'x');
  for (int I = 0; I < 5000; ++I)
    Many += ",1";
  Many += "]";
  Long = "\"" + Long + "\"";
  check({{"std::vector<int>", Many.c_str(),
          "refused: element 4095: more than 4096 values are recorded in one "
          "call"},
         {"std::string", Long.c_str(),
          "refused: a string of 70000 bytes is too long for a test"}});
}

TEST(Value, RefusesTypesThatOnlyTheSourceDeclares) {
  check({{"Mine", R"({"x": 1})",
          "refused: the type 'Mine' is not visible: it is declared in the "
          "source 'shop.cpp', which a test cannot include (move it into a "
          "header)"},
         {"Alias", "[1]", "std::vector<int>{1}"}},
        "struct Mine { int x; };\nusing Alias = std::vector<int>;\n");
}

} // namespace
} // namespace heal
