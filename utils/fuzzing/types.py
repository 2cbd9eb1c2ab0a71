"""The types of the programs: how their values are made, written, read, and
which parts of them can be named.

Every number stays below 128 and every container of a plain type holds at least
one element and room for more, so that nothing here is undefined. What is
defined only under a condition is in `guarded`, with its condition.

In the templates: $x the object, $y another of its type, $k $m small numbers,
$t $u $v $w new names. A template may start with the standard that it needs.
"""


class Type:
    def __init__(self, cpp, make, writes, reads, parts=(), guarded=(), sequence=None):
        self.cpp = cpp            # How it is written.
        self.make = make          # Expressions that make a value.
        self.writes = writes      # Statements that change an object.
        self.reads = reads        # Statements that add an object to `s`.
        self.parts = list(parts)  # (expression, type) of what is in an object.
        self.guarded = guarded    # (condition, statement) of further reads.
        self.sequence = sequence  # The type of the elements of a sequence.
        self.methods = []         # Questions that its class answers itself.
        self.asks_around = False  # Whether to ask several objects in turn.
        self.has_address = True   # Pointers and references to it can be kept.


INT = Type(
    "int",
    make=["$k", "$k * 7"],
    writes=[
        "$x = int((unsigned($x) * 7u + $ku) % 97u);",
        "$x = $k;",
        "$x ^= $k;",
        "if ($x > 0) --$x;",
        "if ($x < 90) $x += $k;",
        "std::swap($x, $y);",
        "14|$x = std::exchange($y, $k);",
        "std::memcpy(&$x, &$y, sizeof $x);",
        "new (&$x) int($k);",
        "std::tie($x, std::ignore) = std::make_pair($k, $m);",
        "std::fill(&$x, &$x + 1, $k);",
        "const_cast<int &>(std::max($x, $y)) = $k;",
        "for (int *$t : {&$x}) *$t = $k;",
        "($x > $k ? $x : $y) = $m;",
        "int *$t[2] = {&$x, &$y}; *$t[$k % 2] = $m;",
        "int **$t = nullptr, *$u = &$x; $t = &$u; **$t = $k;",
        "std::vector<int *> $t{&$x}; *$t[0] = $k;",
        "std::map<int, int *> $t; $t[1] = &$x; *$t[1] = $k;",
        "reinterpret_cast<unsigned &>($x) = $ku;",
        "*reinterpret_cast<unsigned char *>(&$x) = $k;",
        "std::get<0>(std::tie($x, $y)) = $k;",
        "std::forward_as_tuple($y, $x) = std::make_tuple($k, $m);",
        "std::pair<int &, int> $t($x, $k); $t.first = $m;",
        "std::ref($x).get() = $k;",
        "auto $t = std::make_pair(&$x, 1); *$t.first = $k;",
        "struct $t { int &a; int *b; } $u = {$x, &$y}; $u.a = $k;",
        "struct $t { int *p; } $u[2] = {{&$y}, {&$x}}; *$u[1].p = $k;",
        "int &$t = $x, &$u = $t; $u = $k;",
        "int *$t = &$y; $t = &$x; *$t = $k;",
        "int *$t = &$y, *$u = &$x; std::swap($t, $u); *$t = $k;",
        "int *$t = &$y; int *&$u = $t; $u = &$x; *$t = $k;",
        "int *$t; ($t = &$x, $t)[0] = $k;",
        "std::unique_ptr<int *> $t(new int *(&$x)); **$t = $k;",
        "std::sscanf(\"$k\", \"%d\", &$x);",
        "17|auto [$t, $u] = std::tie($x, $y); $t = $k;",
        "17|auto $t = std::optional<int *>(&$x); **$t = $k;",
        "17|std::variant<int *, char> $t(&$x); *std::get<0>($t) = $k;",
        "17|std::any $t(&$x); *std::any_cast<int *>($t) = $k;",
        "17|if (int *$t = &$x; $t != nullptr) *$t = $k;",
        "20|std::construct_at(&$x, $k);",
        "20|std::span<int> $t(&$x, 1); $t[0] = $k;",
        "20|for (int $t : std::span<int>(&$x, 1)) $x = $t ^ $k;",
    ],
    reads=[
        "for (unsigned $t = 0; $t < 8u; ++$t) s = mix(s, unsigned($x) + $t);",
        "for (int $t = 0; $t < 9; ++$t) s += unsigned($x) * unsigned($t);",
    ],
    guarded=[
        ("$x != 0", "for (int $t = 1; $t < 9; ++$t) s += unsigned(100 * $t / $x);"),
        ("$x < 4", "static const unsigned $t[4] = {3, 1, 4, 1};"
                   " for (int $u = 0; $u < 9; ++$u) s += $t[$x] * $ku;"),
        ("$x != 0", "for (int $t = $x; $t != 1; $t = $t > 1 ? $t - 1 : $t) s += 3u;"),
        ("$x < 50", "for (int $t = 0; $t < 9; ++$t) if ($x >= 50) throw $t; else s += 2u;"),
    ])

UNSIGNED = Type(
    "unsigned",
    make=["$ku", "$ku * 11u"],
    writes=["$x = $x * 5u + $ku;", "$x += $ku;", "++$x;", "$x -= $ku;", "std::swap($x, $y);",
            "$x <<= 1;", "unsigned *$t = &$x; $t[0] ^= $ku;", "$x = ~$x;",
            "reinterpret_cast<int &>($x) = $k;"],
    reads=["for (unsigned $t = 0; $t < 8u; ++$t) s = mix(s, $x ^ $t);"],
    guarded=[("$x != 0u", "for (unsigned $t = 1; $t < 9u; ++$t) s += 1000u * $t / $x;")])

BOOL = Type(
    "bool", make=["true", "false"],
    writes=["$x = !$x;", "$x = $k > 4;", "$x = !$y;", "$x ^= true;", "std::swap($x, $y);"],
    reads=["for (unsigned $t = 0; $t < 9u; ++$t) s = mix(s, $x ? $t : 3u);"])

STRING = Type(
    "std::string",
    make=["std::string(\"ab$k\")", "std::string($k, 'q')", "\"word$k\" + std::string(\"z\")"],
    writes=[
        "$x += 'a';", "$x[0] = 'k';", "$x.front() = 'b';", "$x = \"long$k\";", "$x.back() = 'e';",
        "if ($x.size() < 40) $x.append($y);", "$x.insert(0, \"i\");", "$x.push_back('p');",
        "std::swap($x, $y);", "$x.swap($y);", "$x = $y;", "$x.replace(0, 1, \"rr\");",
        "for (char &$t : $x) $t = 'm';", "std::reverse($x.begin(), $x.end());",
        "*$x.begin() = 'h';", "char *$t = &$x[0]; *$t = 'p';", "$x.at(0) = 'w';",
        "$x.clear(); $x += \"c$k\";", "std::sort($x.begin(), $x.end());",
        "std::transform($x.begin(), $x.end(), $x.begin(), [](char c) { return char(c ^ 1); });",
        "std::string $t = std::move($x); $x = $t + \"v\";",
        "std::string $t(\"other$k\"); $x = std::move($t);",
        "std::fill_n($x.begin(), 1, 'f');", "$x.assign($k, 'g');", "std::memset(&$x[0], 'n', 1);",
        "std::istringstream $t(\"in$k\"); $t >> $x;", "const_cast<char *>($x.data())[0] = 'D';",
        "auto $t = $x.begin(); *$t = 'i';", "char &$t = $x[0]; $t = 'L';",
        "std::copy($y.begin(), $y.begin() + 1, $x.begin());",
        "std::snprintf(&$x[0], 1, \"%d\", $k); $x[0] = 'S';",
        "17|$x.data()[0] = 'd';", "17|*std::data($x) = 'o';",
    ],
    reads=["for (char $t : $x) s = mix(s, static_cast<unsigned char>($t));",
           "s = mix(s, unsigned(std::strlen($x.c_str()))); s += unsigned(std::count($x.begin(), $x.end(), 'a'));",
           "std::string $t = $x; std::sort($t.begin(), $t.end()); s = mix(s, unsigned($t[0]) + unsigned($t.size()));",
           "for (std::size_t $t = 0; $t < $x.size(); ++$t) s = mix(s, unsigned($x[$t]));"],
    guarded=[("$x.size() > 4u", "for (int $t = 0; $t < 8; ++$t) s = mix(s, unsigned($x.at(4)));"),
             ("$x.size() > 4u", "for (int $t = 0; $t < 8; ++$t) s = mix(s, unsigned($x[4]));")])


def sequence_of(element, cpp, extra_writes=(), extra_parts=(), is_random=True):
    """A container whose elements stand one after the other."""
    make = f"make_{cpp.split('<')[0][5:]}<{element.cpp}>({{}})"
    values = [dict_make.replace("$k", "$m") for dict_make in element.make]
    writes = [
        f"$x.push_back({values[0]});", f"$x.emplace_back({values[-1]});",
        f"$x.front() = {values[0]};", f"*$x.begin() = {values[-1]};", f"$x.back() = {values[0]};",
        f"for ({element.cpp} &$t : $x) $t = {values[0]};",
        f"for (auto $t = $x.begin(); $t != $x.end(); ++$t) *$t = {values[0]};",
        f"std::fill($x.begin(), $x.end(), {values[0]});",
        f"std::fill_n($x.begin(), 1, {values[-1]});",
        "std::swap($x, $y);", "$x.swap($y);", "$x = $y;",
        "std::reverse($x.begin(), $x.end());",
        f"std::for_each($x.begin(), $x.end(), []({element.cpp} &e) {{ e = {values[0]}; }});",
        f"auto $t = $x.begin(); *$t = {values[0]};",
        f"{element.cpp} &$t = $x.front(); $t = {values[-1]};",
        f"{element.cpp} *$t = &*$x.begin(); *$t = {values[-1]};",
        f"$x.clear(); $x.push_back({values[0]});",
        f"std::generate($x.begin(), $x.end(), [] {{ return {element.cpp}({values[0]}); }});",
        "if ($x.size() > 1) $x.pop_back();", "if ($x.size() > 1) $x.erase($x.begin());",
        "if ($x.size() < 20) $x.insert($x.begin(), $y.front());",
        f"std::fill_n(std::back_inserter($x), 1, {values[0]});",
        f"*$x.rbegin() = {values[0]};", f"*std::next($x.begin(), 0) = {values[0]};",
        f"*std::begin($x) = {values[0]};", f"std::replace($x.begin(), $x.end(), $x.front(), {values[0]});",
        "std::copy($y.begin(), std::next($y.begin()), $x.begin());",
        "std::swap_ranges($x.begin(), std::next($x.begin()), $y.begin());",
        "std::swap($x.front(), $x.back());", "std::iter_swap($x.begin(), $y.begin());",
        f"$x.assign($k, {values[0]});", f"$x.resize($k, {values[0]});",
        f"std::move($y.begin(), $y.end(), std::back_inserter($x)); $y.assign($k, {values[0]});",
        "auto $t = std::move($x); $x = std::move($t);",
        f"{cpp} $t({make.format('$k')}); $x = std::move($t);",
        f"{cpp} $t; $t.push_back({values[0]}); $x.swap($t);",
        f"std::rotate($x.begin(), std::next($x.begin()), $x.end());",
        f"auto $t = std::find($x.begin(), $x.end(), $x.front()); *$t = {values[0]};",
        f"std::transform($y.begin(), $y.end(), $y.begin(), [&](const {element.cpp} &e) {{ $x.front() = e; return e; }});",
        f"17|$x.emplace_back({values[0]}) = {values[-1]};", f"17|*std::begin($x) = {values[0]};",
        f"20|std::ranges::fill($x, {values[0]});",
    ] + list(extra_writes)
    # A sequence of sequences has two of each name.
    inner = [nested(read).replace("$x", "$w") for read in element.reads]
    type_ = Type(
        cpp, make=[make.format("$k")], writes=writes,
        reads=[f"for (const {element.cpp} &$w : $x) {{ {body} }}" for body in inner] +
              [f"for (auto $v = $x.begin(); $v != $x.end(); ++$v) {{ const {element.cpp} &$w = *$v; {body} }}"
               for body in inner[:1]],
        parts=[("$x.front()", element), ("$x.back()", element), ("(*$x.begin())", element),
               *extra_parts],
        sequence=element)
    if is_random:
        type_.parts += [("$x[0]", element), ("$x[$x.size() - 1]", element), ("$x.at(0)", element),
                        ("$x.begin()[0]", element)]
        type_.writes += ["std::sort($x.begin(), $x.end());", f"$x[0] = {values[0]};",
                         f"$x.at(0) = {values[0]};", "std::swap($x[0], $x[$x.size() - 1]);"]
        type_.reads += [f"for (std::size_t $v = 0; $v < $x.size(); ++$v) {{ {body.replace('$w', '$x[$v]')} }}"
                        for body in inner]
        type_.guarded = [("$x.size() > 2u", f"for (int $t = 0; $t < 8; ++$t) s += {hashed(element, '$x[2]')};"),
                         ("$x.size() > 2u", f"for (int $t = 0; $t < 8; ++$t) s += {hashed(element, '$x.at(2)')};")]
    return type_


def nested(template):
    """A template for use inside another: its new names have letters of their own."""
    for letter, own in zip("tuvw", "ijlo"):
        template = template.replace("$" + letter, "$" + own)
    return template


def hashed(element, place):
    return f"unsigned({place})" if element in (INT, UNSIGNED, BOOL) else f"unsigned({place}.size())"


INTS = sequence_of(INT, "std::vector<int>", [
    "$x.data()[0] = $k;", "std::iota($x.begin(), $x.end(), $k);",
    "int *$t = $x.data(); *$t = $k;", "int *$t = &$x[0]; $t[0] = $k;",
    "std::partial_sum($x.begin(), $x.begin() + 1, $x.begin());",
    "*std::max_element($x.begin(), $x.end()) = $k;", "std::memset($x.data(), $k, 1);",
    "*std::lower_bound($x.begin(), $x.end(), 0) = $k;", "$x = {$k, $m, 3};",
    "$x.erase($x.begin() + 1, $x.end());", "$x.insert($x.end(), {$k, $m});",
    "std::memcpy($x.data(), $y.data(), sizeof(int));", "std::qsort($x.data(), $x.size(), sizeof(int),"
    " [](const void *a, const void *b) { return *static_cast<const int *>(a) - *static_cast<const int *>(b); });",
    "20|std::span<int> $t($x); $t[0] = $k;", "20|std::erase($x, $k); $x.push_back(1);",
    "20|for (int &$t : $x | std::views::take(1)) $t = $k;",
    "20|for (int $t : $x | std::views::transform([&](int e) { return $y.front() = e; })) (void)$t;",
])
STRINGS = sequence_of(STRING, "std::vector<std::string>", [
    "$x[0] += 'z';", "$x.front().swap($x.back());",
    "std::string $t = std::move($x.back()); $x.back() = $t + \"t\";",
    "$x.push_back($y.front()); $x.back() += 'k';"])
LIST = sequence_of(INT, "std::list<int>", [
    "$x.splice($x.end(), $x, $x.begin());", "$x.sort();", "$x.reverse();", "$x.push_front($k);",
    "std::list<int> $t(1, $k); $x.splice($x.end(), $t);",
    "std::list<int> $t(1, $k); $t.splice($t.end(), $x, $x.begin()); $x.splice($x.end(), $t);",
    "$x.unique();", "std::list<int> $t(1, $k); $x.merge($t);", "$x.remove($k); $x.push_back($m);"],
    is_random=False)
DEQUE = sequence_of(INT, "std::deque<int>", ["$x.push_front($k);", "if ($x.size() > 1) $x.pop_front();"])
GRID = sequence_of(INTS, "std::vector<std::vector<int>>", [
    "$x[0].push_back($k);", "$x[0][0] = $k;", "$x.front().swap($x.back());",
    "std::vector<int> &$t = $x[0]; $t[0] = $k;", "for (auto &$t : $x) for (int &$u : $t) $u ^= $k;",
    "std::swap($x.front(), $x.back());", "$x.push_back($x[0]);", "int &$t = $x[0][0]; $t = $k;",
    "int *$t = $x[0].data(); *$t = $k;"])

BITS = Type(
    "std::vector<bool>", make=["std::vector<bool>($k, true)", "std::vector<bool>{true, false, true}"],
    writes=["$x[0] = !$x[0];", "$x.push_back(true);", "$x.front() = false;", "$x.flip();", "std::swap($x, $y);",
            "auto $t = $x[0]; $t = $k > 4;", "for (auto $t : $x) $t = false;", "$x[0].flip();",
            "for (auto &&$t : $x) $t = true;", "$x.back() = $x.front();", "$x.assign($k, true);",
            "std::vector<bool>::reference $t = $x[0]; $t = $k > 4;", "*$x.begin() = true;",
            "std::fill($x.begin(), $x.end(), false);", "std::vector<bool>::swap($x[0], $y[0]);"],
    reads=["for (bool $t : $x) s = mix(s, $t ? 3u : 5u);",
           "for (std::size_t $t = 0; $t < $x.size(); ++$t) s = mix(s, $x[$t] ? 3u : 5u);",
           "s += unsigned(std::count($x.begin(), $x.end(), true)) * 7u;"])
ARRAY = Type(
    "std::array<int, 3>", make=["std::array<int, 3>{{$k, $m, 2}}"],
    writes=["$x[1] = $k;", "$x.fill($k);", "for (int &$t : $x) $t ^= 1;", "std::swap($x, $y);", "$x.swap($y);",
            "std::get<2>($x) = $k;", "$x.back() = $k;", "$x.data()[0] = $k;", "std::sort($x.begin(), $x.end());",
            "$x = $y;", "int &$t = $x[$k % 3]; $t = $m;", "17|auto &[$t, $u, $v] = $x; $t = $k;",
            "std::rotate($x.begin(), $x.begin() + 1, $x.end());", "*$x.begin() = $k;"],
    reads=["for (int $t : $x) s = mix(s, unsigned($t));",
           "for (unsigned $t = 0; $t < 3u; ++$t) s = mix(s, unsigned($x[$t]));",
           "s = mix(s, unsigned(std::accumulate($x.begin(), $x.end(), 0)));"],
    parts=[("$x[0]", INT), ("$x[2]", INT), ("std::get<1>($x)", INT), ("$x.front()", INT)])
PAIR = Type(
    "std::pair<int, std::string>", make=["std::make_pair($k, std::string(\"p$k\"))"],
    writes=["$x.first = $k;", "$x.second += 'q';", "$x.swap($y);", "std::swap($x, $y);", "$x = $y;",
            "$x = std::make_pair($m, std::string(\"n\"));", "std::get<0>($x) = $k;",
            "std::tie($x.first, $x.second) = std::make_pair($k, std::string(\"tie\"));",
            "int &$t = $x.first; $t = $k;", "17|auto &[$t, $u] = $x; $t = $k; $u += 'b';"],
    reads=["s = mix(s, unsigned($x.first)); for (char $t : $x.second) s = mix(s, unsigned($t));",
           "17|const auto &[$t, $u] = $x; for (char $v : $u) s = mix(s, unsigned($v) + unsigned($t));"],
    parts=[("$x.first", INT), ("$x.second", STRING), ("std::get<1>($x)", STRING)])
MAP = Type(
    "std::map<int, int>", make=["std::map<int, int>{{1, $k}, {2, $m}}"],
    writes=["$x[$k] = $m;", "$x[1] += $k;", "$x[1] = $k;", "for (auto &$t : $x) $t.second = $k;", "$x.at(1) = $k;",
            "$x.insert({$k, $m});", "$x.erase(5);", "$x.begin()->second = $k;", "$x.emplace($k, $m);",
            "std::swap($x, $y);", "$x.swap($y);", "$x = $y;", "int &$t = $x[1]; $t = $k;", "++$x[$k];",
            "auto $t = $x.find(1); if ($t != $x.end()) $t->second = $k;", "$x.clear(); $x[1] = $k;",
            "$x.rbegin()->second = $k;", "auto $t = $x.lower_bound(0); $t->second = $k;",
            "auto &$t = *$x.begin(); $t.second = $k;", "$x.insert($y.begin(), $y.end());",
            "17|for (auto &[$t, $u] : $x) $u = $k;", "17|$x.insert_or_assign(1, $k);", "17|$x.try_emplace($k, $m);",
            "17|auto $t = $x.extract(1); $t.mapped() = $k; $x.insert(std::move($t));"],
    reads=["for (const auto &$t : $x) s = mix(s, unsigned($t.first * 3 + $t.second));",
           "for (int $t = 0; $t < 4; ++$t) s = mix(s, unsigned($x.count($t)));",
           "for (auto $t = $x.begin(); $t != $x.end(); ++$t) s = mix(s, unsigned($t->second));",
           "for (int $t = 0; $t < 4; ++$t) { auto $u = $x.find($t); s = mix(s, $u == $x.end() ? 1u : unsigned($u->second)); }"],
    parts=[("$x[1]", INT), ("$x.at(1)", INT), ("$x.begin()->second", INT)],
    guarded=[("$x.count(7) != 0u", "for (int $t = 0; $t < 8; ++$t) s += unsigned($x.at(7));"),
             ("$x.count(7) != 0u", "for (int $t = 0; $t < 8; ++$t) s += unsigned($x.find(7)->second);")])
HASHED = Type(
    "std::unordered_map<int, std::string>", make=["std::unordered_map<int, std::string>{{1, \"u$k\"}}"],
    writes=["$x[1] = \"h$k\";", "$x[1] += 'h';", "for (auto &$t : $x) $t.second += 'f';", "$x.at(1) = \"at\";",
            "std::swap($x, $y);", "std::string &$t = $x[1]; $t = \"r$k\";", "$x.find(1)->second += 'F';"],
    reads=["for (const auto &$t : $x) s += unsigned($t.second.size()) * 31u;",
           "for (char $t : $x.find(1)->second) s = mix(s, unsigned($t));"],
    parts=[("$x[1]", STRING), ("$x.at(1)", STRING)])
SET = Type(
    "std::set<int>", make=["std::set<int>{1, $k, $m}"],
    writes=["$x.insert($k);", "$x.erase($k); $x.insert(1);", "std::swap($x, $y);", "$x.emplace($m);", "$x = $y;",
            "$x.clear(); $x.insert($k);", "$x.insert($y.begin(), $y.end());", "$x = {$k, 1};",
            "std::copy($y.begin(), $y.end(), std::inserter($x, $x.end()));"],
    reads=["for (int $t : $x) s = mix(s, unsigned($t));",
           "for (int $t = 0; $t < 5; ++$t) s = mix(s, unsigned($x.count($t)));"])
CARRAY = Type(
    "Three", make=[],  # using Three = int[3]; see program.py
    writes=["$x[1] = $k;", "for (int &$t : $x) $t = $k;", "*$x = $k;", "int *$t = $x; *++$t = $k;",
            "std::fill(std::begin($x), std::end($x), $k);", "std::swap($x, $y);", "std::memcpy($x, $y, sizeof $x);",
            "int *$t = $x + 1; $t[-1] = $k;", "2[$x] = $k;", "std::sort($x, $x + 3);", "(&$x[0])[1] = $k;"],
    reads=["for (int $t : $x) s = mix(s, unsigned($t));",
           "for (unsigned $t = 0; $t < 3u; ++$t) s = mix(s, unsigned($x[$t]));"],
    parts=[("$x[0]", INT), ("$x[2]", INT), ("(*$x)", INT)])
CARRAY.has_address = False  # Its references and pointers are spelled in other ways.
BITFIELD = Type(
    "unsigned", make=["$ku"], writes=["$x = $ku;", "$x ^= $ku;", "++$x;", "$x = $x * 3u;"],
    reads=["for (unsigned $t = 0; $t < 8u; ++$t) s = mix(s, $x + $t);"],
    guarded=[("$x != 0u", "for (unsigned $t = 1; $t < 9u; ++$t) s += 1000u * $t / $x;")])
BITFIELD.has_address = False
OWNED = Type(
    "std::unique_ptr<int>", make=["std::unique_ptr<int>(new int($k))"],
    writes=["*$x = $k;", "$x.reset(new int($k));", "$x = std::unique_ptr<int>(new int($m));", "std::swap($x, $y);",
            "int *$t = $x.get(); *$t = $k;", "std::unique_ptr<int> $t = std::move($x); *$t = $k; $x = std::move($t);",
            "int *$t = $x.release(); *$t = $k; $x.reset($t);", "$x.swap($y);", "$x.get()[0] = $k;",
            "int &$t = *$x; $t = $k;", "*$x.operator->() = $k;"],
    reads=["for (unsigned $t = 0; $t < 8u; ++$t) s = mix(s, unsigned(*$x) + $t);"],
    parts=[("(*$x)", INT)])
SHARED = Type(
    "std::shared_ptr<int>", make=["std::make_shared<int>($k)", "std::shared_ptr<int>(new int($k), LoudDelete())"],
    writes=["*$x = $k;", "$x = std::make_shared<int>($k);", "$x = $y;", "std::swap($x, $y);", "$x.reset(new int($k));",
            "int *$t = $x.get(); *$t = $k;", "std::shared_ptr<int> $t = $x; *$t = $k;",
            "std::weak_ptr<int> $t = $x; *$t.lock() = $k;", "std::shared_ptr<int> $t($x, $x.get()); *$t = $k;"],
    reads=["for (unsigned $t = 0; $t < 8u; ++$t) s = mix(s, unsigned(*$x) + $t);"],
    parts=[("(*$x)", INT)])
MAYBE = Type(
    "std::optional<int>", make=["std::optional<int>($k)"],
    writes=["$x = $k;", "*$x = $k;", "$x.emplace($k);", "std::swap($x, $y);", "$x.value() = $m;",
            "$x.reset(); $x = $k;", "int &$t = *$x; $t = $k;"],
    reads=["for (unsigned $t = 0; $t < 8u; ++$t) s = mix(s, unsigned($x.value_or(3)) + $t);"],
    parts=[("(*$x)", INT)])

BASIC = [INT, UNSIGNED, STRING, INTS, STRINGS, MAP]
OTHERS = [BOOL, LIST, DEQUE, GRID, BITS, ARRAY, PAIR, HASHED, SET, CARRAY, OWNED, SHARED]


def types_of(standard):
    return BASIC + OTHERS + ([MAYBE] if standard >= 17 else [])
