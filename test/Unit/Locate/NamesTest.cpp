#include "NamesInternal.h"
#include "clang-heal/Locate/NeededBodies.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct NameCase {
  const char *Text, *Qualified;
  bool IsLambda = false;
};

class FunctionNames : public testing::TestWithParam<NameCase> {};

TEST_P(FunctionNames, AreReadInAnySpelling) {
  auto Name = functionNameOf(GetParam().Text);
  ASSERT_TRUE(Name.has_value()) << GetParam().Text;
  EXPECT_EQ(Name->str(), GetParam().Qualified) << GetParam().Text;
  EXPECT_EQ(Name->IsLambda, GetParam().IsLambda) << GetParam().Text;
}

INSTANTIATE_TEST_SUITE_P(
    Spellings, FunctionNames,
    testing::Values(
        NameCase{"list", "list"}, NameCase{" Orders::list ", "Orders::list"},
        NameCase{"::shop::Orders::list", "shop::Orders::list"},
        NameCase{"shop::Orders::list(int) const", "shop::Orders::list"},
        NameCase{"void shop::Orders::list(std::map<int, int>&)",
                 "shop::Orders::list"},
        NameCase{"std::vector<int> list<int>(int)", "list"},
        NameCase{"Orders<std::pair<int,int>>::list", "Orders::list"},
        NameCase{"Orders < int > :: list", "Orders::list"},
        NameCase{"shop.Orders.list", "shop::Orders::list"},
        NameCase{"_ZN4shop6Orders4listEi", "shop::Orders::list"},
        NameCase{"(anonymous namespace)::list()", "list"},
        NameCase{"shop::{anonymous}::list(int)", "shop::list"},
        NameCase{"Orders::~Orders()", "Orders::~Orders"},
        NameCase{"Orders::operator()(int) const", "Orders::operator()"},
        NameCase{"Orders::operator()", "Orders::operator()"},
        NameCase{"operator<(A const&, B<int>)", "operator<"},
        NameCase{"Orders::operator<<", "Orders::operator<<"},
        NameCase{"Orders::operator bool() const", "Orders::operator bool"},
        NameCase{"operators::list", "operators::list"},
        NameCase{"main::{lambda(int)#1}::operator()(int) const", "main", true},
        NameCase{"setup(Server&)::<lambda(const Request&, Response&)>", "setup",
                 true},
        NameCase{"shop::setup(Server&)::$_0::operator()(int) const",
                 "shop::setup", true},
        NameCase{"setup(Server&)::(anonymous class)::operator()(int) const",
                 "setup", true},
        NameCase{"setup(Server&)::'lambda'(int)::operator()(int) const",
                 "setup", true}));

TEST(FunctionName, RefusesWhatNoFunctionIsCalled) {
  for (const char *Text : {"", " ", "GET /orders", "/orders/:id", "a-b",
                           "a::", "::", "1st", "pkg.Orders/List", "GET orders"})
    EXPECT_FALSE(functionNameOf(Text).has_value()) << Text;
}

TEST(FunctionName, KeepsParameters) {
  EXPECT_THAT(*functionNameOf("f(std::map<int, int> const&, char)")->Parameters,
              ElementsAre("std::map<int,int>const&", "char"));
  EXPECT_THAT(*functionNameOf("f(void)")->Parameters, IsEmpty());
  EXPECT_FALSE(functionNameOf("f")->Parameters.has_value());
  EXPECT_THAT(*functionNameOf("operator<(A, B<int>)")->Parameters,
              ElementsAre("A", "B<int>"));
}

TEST(FunctionName, SurvivesHostileText) {
  functionNameOf(std::string(100000, '<') + "(");
  functionNameOf(std::string(100000, '('));
  functionNameOf("operator");
  functionNameOf("operator(");
  functionNameOf("::{lambda(");
  functionNameOf("\x1b[31m\xff\xfe");
}

TEST(FunctionName, IsMeantByTheLastScopes) {
  FunctionName Wanted = *functionNameOf("Orders::list");
  EXPECT_TRUE(isMeantBy(Wanted, {"shop", "Orders"}, "list"));
  EXPECT_TRUE(isMeantBy(Wanted, {"Orders"}, "list"));
  EXPECT_FALSE(isMeantBy(Wanted, {}, "list"));
  EXPECT_FALSE(isMeantBy(Wanted, {"OldOrders"}, "list"));
  EXPECT_FALSE(isMeantBy(Wanted, {"Orders"}, "lists"));
  Wanted.IsGlobal = true;
  EXPECT_FALSE(isMeantBy(Wanted, {"shop", "Orders"}, "list"));
}

TEST(FunctionName, ComparesParametersAcrossSpellings) {
  EXPECT_TRUE(sameParameters(
      {"std::__cxx11::basic_string<char,std::char_traits<char>>const&", "int"},
      {"const std::string &", "int"}));
  EXPECT_FALSE(sameParameters({"int"}, {"long"}));
  EXPECT_FALSE(sameParameters({"int"}, {}));
}

struct RouteCase {
  const char *Text, *Method, *Pattern;
};

class Routes : public testing::TestWithParam<RouteCase> {};

TEST_P(Routes, AreNormalised) {
  RouteName Route = routeOf(GetParam().Text);
  EXPECT_EQ(Route.Method, GetParam().Method) << GetParam().Text;
  EXPECT_EQ(Route.Pattern, GetParam().Pattern) << GetParam().Text;
}

INSTANTIATE_TEST_SUITE_P(
    Spellings, Routes,
    testing::Values(
        RouteCase{"/orders", "", "/orders"}, RouteCase{"/", "", "/"},
        RouteCase{"GET /orders/", "GET", "/orders"},
        RouteCase{"get /orders/:id", "GET", "/orders/{}"},
        RouteCase{"HTTP POST /orders/{id}", "POST", "/orders/{}"},
        RouteCase{"/orders/<int>/items", "", "/orders/{}/items"},
        RouteCase{"/orders/<int:id>", "", "/orders/{}"},
        RouteCase{"/orders/{id:[0-9]{3}}/x", "", "/orders/{}/x"},
        RouteCase{"/orders/:id(\\d+)/x", "", "/orders/{}/x"},
        RouteCase{"/orders/:id.json", "", "/orders/{}.json"},
        RouteCase{R"(^/orders/(\d+)$)", "", "/orders/{}"},
        RouteCase{R"(/orders/\d+)", "", "/orders/{}"},
        RouteCase{R"(/a\.txt)", "", "/a.txt"},
        RouteCase{"/orders/([^/]+)/x", "", "/orders/{}/x"},
        RouteCase{"/files/*", "", "/files/{}"},
        RouteCase{"/token?user={1}&x={2}", "", "/token"},
        RouteCase{"/a/v1:batch", "", "/a/v1:batch"},
        RouteCase{"getblock", "", "getblock"}, RouteCase{"get", "", "get"},
        RouteCase{"/x/{broken", "", "/x/{}"}, RouteCase{"", "", ""}));

TEST(RpcName, ReadsPackageServiceAndMethod) {
  auto Rpc = rpcOf("/shop.v1.Orders/List");
  ASSERT_TRUE(Rpc.has_value());
  EXPECT_THAT(Rpc->Package, ElementsAre("shop", "v1"));
  EXPECT_EQ(Rpc->Service, "Orders");
  EXPECT_EQ(Rpc->Method, "List");
  EXPECT_TRUE(rpcOf("Orders/List").has_value());
  EXPECT_TRUE(rpcOf("shop.Orders", "List").has_value());
}

TEST(RpcName, RefusesRoutes) {
  for (const char *Text : {"GET /orders", "/orders", "/orders/:id", "a/b/c",
                           "Orders/", "", "/", "a b/c"})
    EXPECT_FALSE(rpcOf(Text).has_value()) << Text;
}

TEST(Names, TakesTheLastNameOfAFunction) {
  EXPECT_EQ(lastName("shop::Orders::list"), "list");
  EXPECT_EQ(lastName("list"), "list");
  EXPECT_EQ(lastName("shop::list<a::b>"), "list");
  EXPECT_EQ(lastName("shop::operator=="), "");
  EXPECT_EQ(lastName("lambda in shop::list"), "");
  EXPECT_EQ(lastName("shop::Orders::~Orders"), "");
  EXPECT_EQ(lastName("(anonymous namespace)::list"), "list");
  EXPECT_EQ(lastName(""), "");
}

} // namespace
} // namespace heal
