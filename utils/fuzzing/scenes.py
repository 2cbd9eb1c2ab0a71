"""Scenes: functions that ask questions of an object, again and again, while
something else may be changing it under another name.
"""
from collections import namedtuple

from fuzzing import questions, routes, types

Place = namedtuple("Place", "text type")


class Scene:
    """One function of the program, under construction."""

    def __init__(self, program, number):
        self.program, self.dice = program, program.dice
        self.name = f"scene{number}"
        self.lines = []
        self.parameters = []
        self.ending = []
        keepers = [type_ for type_ in program.structs if type_.asks_around]
        main = self.dice.pick(keepers) if keepers and self.dice.chance(0.5) else self.dice.pick(program.types)
        self.focus = self.parameter(main)
        self.twin = self.parameter(main) if self.dice.chance(0.6) else program.of_type(main)
        self.other = self.parameter(self.dice.pick(program.types))
        self.places = [self.focus, self.twin, self.other] + program.globals
        if self.dice.chance(0.5):
            self.local(main)
        if self.dice.chance(0.4):
            self.local(self.dice.pick(program.types))

    # Names

    def parameter(self, type_):
        place = Place(self.dice.name(), type_)
        self.parameters.append(place)
        return place

    def local(self, type_):
        if type_ is types.CARRAY:
            return
        place = Place(self.dice.name(), type_)
        self.lines.append(f"{type_.cpp} {place.text} = {self.program.value(type_)};")
        self.places.append(place)

    def fill(self, template, place, **values):
        """A template about a place, for a function; declarations go outside."""
        return self.dice.fill(template, x=place.text, y=self.another(place).text, T=place.type.cpp,
                              G=self.program.text_global, c=self.program.counter, **values)

    def another(self, place):
        alike = [p for p in self.places if p.type is place.type] or [place]
        return self.dice.pick(alike)

    def part_of(self, place):
        """Now and then a part of it, or a part of a part."""
        while place.type.parts and self.dice.chance(0.35):
            text, type_ = self.dice.pick(place.type.parts)
            place = Place(text.replace("$x", place.text), type_)
        return place

    # Writing

    def target(self):
        """What is changed: mostly what is asked about, often under another name."""
        roll = self.dice.below(10)
        if roll < 4:
            return self.part_of(self.focus)
        if roll < 6:
            return self.part_of(self.twin)
        return self.part_of(self.dice.pick(self.places))

    def aliased(self, place, early):
        """Another name for it; the set-up goes to `early`."""
        if not place.type.has_address or self.dice.chance(0.35):
            return place
        far = self.dice.chance(0.4)
        names = {letter: self.dice.name() for letter in "tuvwfg"}
        if far:
            declaration, setup, name = self.pick_row(routes.FAR_ALIASES)
            if "$G" in declaration:
                declaration = declaration.replace("$G", self.program.of_type(place.type).text)
            self.program.declare(self.fill(declaration, place, **names))
        else:
            row = self.pick_row(routes.ALIASES)
            setup, name = row
        early.append(self.fill(setup, place, **names))
        return Place(self.fill(name, place, **names), place.type)

    def pick_row(self, rows):
        possible = [row for row in rows if self.dice.is_possible(row[0])]
        row = self.dice.pick(possible)
        return (self.dice.without_mark(row[0]),) + tuple(row[1:])

    def write(self, early):
        """A statement that changes something; what it needs goes to `early`."""
        place = self.target()
        if self.dice.chance(0.6):
            place = self.aliased(place, early)
        statement = self.dice.pick(place.type.writes)
        if not place.type.has_address or self.dice.chance(0.5):
            return "{ " + self.fill(statement, place) + " }"
        names = {letter: self.dice.name() for letter in "tuvwfgh"}
        declaration, setup, use = self.pick_row(routes.CARRIERS)
        inside = "{ " + self.dice.fill(statement, x="it", y="it", T=place.type.cpp) + " }"
        self.program.declare(self.fill(declaration, place, B=inside, **names))
        early.append(self.fill(setup, place, B=inside, **names))
        return "{ " + self.fill(use, place, B=inside, **names) + " }"

    # Asking

    def delicate(self, place, early):
        """Something that is there only if n is not 0."""
        setup, name = self.pick_row(routes.DELICATE)
        if place.type is types.OWNED:
            return place
        names = {letter: self.dice.name() for letter in "tuv"}
        early.append(self.fill(setup, place, **names))
        return Place(self.fill(name, place, **names), place.type)

    def question(self, early, delicate=False):
        """An expression, unsigned; and the condition under which it is defined."""
        place = self.part_of(self.focus)
        while not place.type.has_address and place is not self.focus:
            place = self.part_of(self.focus)
        if self.dice.chance(0.3):
            place = self.aliased(place, early)
        elif delicate and place.type.has_address:
            place = self.delicate(place, early)
        condition = None
        if place.type.guarded and self.dice.chance(0.3):
            condition, reads = self.dice.pick(place.type.guarded)
        else:
            reads = self.dice.pick(place.type.reads)
        effect = "" if self.dice.chance(0.8) else self.dice.pick(questions.EFFECTS)
        values = {letter: self.dice.name() for letter in "tuvwfgh"}
        values["R"] = self.dice.fill(reads, x="it")
        values["E"] = effect.replace("$c", self.program.counter)
        if place.type.methods and condition is None and self.dice.chance(0.4):
            return self.fill(self.dice.pick(place.type.methods), place), None
        call = self.call(place, values, early)
        if self.dice.chance(0.06):  # A name that clang-heal would like to give.
            taken = "cached" + values["f"].capitalize()
            self.program.declare(f"static unsigned {taken} = 5u;")
            early.append(f"++{taken};")
            self.ending.append(f"s += {taken};")
        return call, condition and self.fill(condition, place)

    def call(self, place, values, early):
        if self.dice.chance(0.3):
            declaration, call, wraps = self.pick_row(questions.RESULTS)
            self.program.declare(self.fill(declaration, place, **values))
            return self.fill(self.dice.pick(wraps), place, q=self.fill(call, place, **values), **values)
        copies = place.type not in (types.CARRAY, types.OWNED) and self.dice.chance(0.2)
        declaration, setup, call = self.pick_row(questions.COPIES if copies else questions.NUMBERS)
        self.program.declare(self.fill(declaration, place, **values))
        early.append(self.fill(setup, place, **values))
        return self.fill(call, place, **values)

    # Loops and stretches

    def body(self, early):
        lines = []
        for _ in range(self.dice.pick([0, 0, 1, 1, 1, 2])):
            lines.append(self.write(early))
        if self.dice.chance(0.15):
            lines.append(self.dice.pick(['say("turn", s);', "std::cout << \"at \" << s << '\\n';", "if (s % 11u == 5u) break;", "if (s % 7u == 2u) continue;",
                                         "if (s == 12345u) return s;", "if (s % 13u == 4u) throw std::logic_error(\"left\");"]))
        return lines

    def act(self):
        """One loop or stretch."""
        early = []
        delicate = self.dice.chance(0.2)
        asked, condition = self.question(early, delicate)
        asks = self.around if self.focus.type.asks_around and self.dice.chance(0.4) else None
        shape = asks or self.dice.pick([self.counting, self.while_loop, self.nested] if delicate else
                                       [self.counting, self.asking_loop, self.while_loop, self.do_loop, self.range_loop,
                                        self.nested, self.stretch, self.stretch, self.trying, self.filling])
        self.bounds = ["n"] if delicate else ["n", "n", "3u", "n + 1u"]
        lines = shape(asked, condition, early)
        self.lines += [line for line in early if line.strip()]
        if self.dice.chance(0.2):
            self.lines.append(self.unrest())
        self.lines += lines

    def unrest(self):
        """What containers own changes hands, after other names were given to it."""
        place = self.dice.pick([self.focus, self.twin, self.dice.pick(self.places)])
        moves = [row for row in place.type.writes if "swap" in row or "move" in row or "splice" in row]
        if not moves or not place.type.has_address:
            return "s += 1u;"
        return "{ " + self.fill(self.dice.pick(moves), place) + " }"

    def guarded(self, asked, condition):
        if not condition:
            return asked
        return self.dice.pick([f"({condition} ? {asked} : 0u)", f"unsigned({condition} && {asked} > 9u)"])

    def turn(self, asked, condition):
        return self.dice.pick([f"s = mix(s, {asked});", f"s += {asked};", f"s ^= {asked} + i;"]
                              if not condition else
                              [f"s = mix(s, {self.guarded(asked, condition)});", f"if ({condition}) s += {asked};"])

    def block(self, head, lines, tail="}"):
        return [head + " {"] + ["  " + line for line in lines] + [tail]

    def shuffled(self, turn, body):
        return [turn] + body if self.dice.chance(0.6) else body + [turn]

    def counting(self, asked, condition, early):
        bound = self.dice.pick(self.bounds)
        lines = self.shuffled(self.turn(asked, condition), self.body(early))
        if condition and self.dice.chance(0.5):
            lines = self.shuffled(f"s += {asked};", [])
            return self.block(f"for (unsigned i = 0; i < (({condition}) ? {bound} : 0u); ++i)", lines)
        return self.block(f"for (unsigned i = 0; i < {bound}; ++i)", lines)

    def asking_loop(self, asked, condition, early):
        asked = self.guarded(asked, condition)
        return self.block(f"for (unsigned i = 0; i < {asked} % 5u && i < 6u; ++i)", ["s = mix(s, i);"] + self.body(early))

    def while_loop(self, asked, condition, early):
        head = f"while (left > 0u && {condition})" if condition else "while (left > 0u)"
        turn = self.turn(asked, None) if condition else self.turn(asked, condition)
        lines = ["--left;"] + self.shuffled(turn.replace(" + i;", ";"), self.body(early))
        return ["{ unsigned left = n;"] + self.block(head, lines) + ["}"]

    def do_loop(self, asked, condition, early):
        asked = self.guarded(asked, condition)
        lines = ["++left;"] + self.body(early)
        return ["{ unsigned left = 0;"] + self.block("do", lines, f"}} while (left < {asked} % 4u && left < 5u);") + ["}"]

    def range_loop(self, asked, condition, early):
        sequences = [p for p in self.places if p.type.sequence]
        over = self.dice.pick(sequences) if sequences and self.dice.chance(0.5) else None
        over = f"({over.type.cpp}({over.text}))" if over and self.dice.chance(0.7) else over.text if over else "std::vector<int>{1, 4, 2}"
        turn = self.turn(asked, condition).replace(" + i;", ";")
        return self.block(f"for (const auto &each : {over})", ["s += digest(each);"] + self.shuffled(turn, self.body(early)))

    def nested(self, asked, condition, early):
        turn = self.turn(asked, condition)
        inner = self.block("for (unsigned i = 0; i < 2u; ++i)", self.shuffled(turn, self.body(early)))
        outer = inner + [line for line in self.body(early) if self.dice.chance(0.5)]
        return self.block("for (unsigned j = 0; j < n; ++j)", outer)

    def around(self, asked, condition, early):
        """Asks several objects in turn, which no repair of a loop can help."""
        place = self.focus
        if not place.type.methods:
            return self.nested(asked, condition, early)
        row, each, kept, twin = self.dice.name(), self.dice.name(), self.dice.name(), self.another(place)
        cpp = place.type.cpp
        turn = f"s = mix(s, {self.dice.fill(self.dice.pick(place.type.methods), x=each)});"
        inner = self.block(f"for ({self.dice.pick(['', 'const '])}{cpp} &{each} : {row})", [turn])
        row_of_them = [f"std::vector<{cpp}> {row}{{{place.text}, {twin.text}}}; {cpp} *{kept} = &{row}[1]; (void){kept};"]
        self.focus = Place(self.dice.pick([f"{row}[0]", f"{row}.back()", f"(*{kept})"]), place.type)
        setups = []
        during = [self.write(setups)] if self.dice.chance(0.3) else []
        between = [self.write(setups) for _ in range(self.dice.number(1, 2))]
        self.focus = place
        return row_of_them + setups + self.block("for (unsigned j = 0; j < n; ++j)", inner + during) + between + inner + [
            f"{place.text} = {row}[1];"]

    def stretch(self, asked, condition, early):
        asked = self.guarded(asked, condition)
        between = self.body(early)[:1]
        between = [line for line in between if "break;" not in line and "continue;" not in line]
        return self.dice.pick([
            [f"if ({asked} > 9u) {{"] + between + [f"  s += {asked};", "}"],
            [f"s = mix(s, {asked});"] + between + [f"s = mix(s, {asked});"],
            [f"s = mix({asked}, {asked});"] + between,
            ["if (n > 1u) {", f"  s += {asked};"] + between + [f"  s += {asked};", "}", f"s += {asked};"],
            [f"s += {asked} % 2u == 0u ? {asked} : 3u;"] + between,
            ["try {", f"  s += {asked};"] + between + [f"  s += {asked};", "} catch (const std::exception &) { s += 9u; }"],
            [f"for (unsigned i = 0; i < n; ++i) {{ s += {asked};"] + between + [f"  if ({asked} > 5u) s += {asked}; }}"],
            [f"if ({asked} > 4u && {asked} < 900u)", "  s += 2u;"] + between + [f"s += {asked};"],
            [f"unsigned kept{self.dice.names} = {asked};"] + between + [f"s = mix(s, {asked}) + kept{self.dice.names};"],
            [f"switch ({asked} % 3u) {{ case 0u: s += {asked}; break; case 1u: s += 4u; break; default: s += 1u; }}"] + between +
            [f"s += {asked};"],
            ["say(\"asking\", s);", f"s += {asked};"] + between + [f"s += {asked} + ({asked} > 8u ? {asked} : 2u);"],
            [f"auto run{self.dice.names} = [&] {{ s += {asked}; }};"] + between + [f"run{self.dice.names}(); s += {asked}; "
             f"run{self.dice.names}(); s += {asked};"],
            [f"s = mix(s, {asked}) + mix({asked}, s += 1u);"] + between,
        ])

    def trying(self, asked, condition, early):
        asked = self.guarded(asked, condition)
        inner = self.block("try", [f"s += {asked};"] + self.body(early) + [
            "if (s % 3u == i) throw std::runtime_error(\"tried\");", f"s = mix(s, {asked});"])
        caught = self.block("catch (const std::exception &)", [self.dice.pick([f"s += {asked};", "s += 2u;"])]
                            + [line for line in self.body(early) if "throw" not in line])
        return self.block("for (unsigned i = 0; i < 3u; ++i)", inner + caught)

    def filling(self, asked, condition, early):
        asked = self.guarded(asked, condition)
        made = self.dice.name()
        element, value = self.dice.pick([("unsigned", asked), ("std::string", f"std::to_string({asked})"),
                                         ("std::pair<unsigned, int>", f"std::make_pair({asked}, 1)")])
        head = self.dice.pick(["for (unsigned i = 0; i < n; ++i)", "for (int i = 0; i < int(n); ++i)", "for (unsigned i = 0; i < 5u; ++i)",
                               f"for (const auto &each : {self.program.of_type(types.INTS).text})"])
        lines = self.shuffled(f"{made}.{self.dice.pick(['push_back', 'emplace_back'])}({value});", self.body(early))
        after = [f"for (const auto &each : {made}) s = mix(s, digest(each));", f"s += unsigned({made}.size());"]
        return ["{", f"std::vector<{element}> {made};"] + self.block(head, lines) + after + ["}"]

    # The whole

    def text(self):
        for _ in range(self.dice.pick([1, 1, 2])):
            self.act()
        place = self.dice.pick(["function", "function", "function", "method", "lambda", "template", "constructor", "member", "member"])
        list_ = ", ".join([f"{p.type.cpp} &{p.text}" for p in self.parameters] + ["unsigned n"])
        body = ["unsigned s = n;"] + self.lines + self.ending + ["return s;"]
        return getattr(self, "as_" + place)(list_, ["  " + line for line in body])

    def as_function(self, list_, body):
        return [f"static unsigned {self.name}({list_}) {{", *body, "}"]

    def as_method(self, list_, body):
        return [f"struct {self.name}_t {{", "  unsigned kept = 3u;", f"  unsigned run({list_}) {{", *body, "  }", "};",
                f"template <class... U> static unsigned {self.name}(U &&...a) {{",
                f"  return {self.name}_t().run(std::forward<U>(a)...);", "}"]

    def as_member(self, list_, body):
        """The focus and the other are members; the twin may be one of them."""
        focus, *_, other = self.parameters
        given = [p for p in self.parameters if p not in (focus, other)]
        inner = ", ".join([f"{p.type.cpp} &{p.text}" for p in given] + ["unsigned n"])
        fields = [f"  {p.type.cpp} {p.text} = {self.program.initial(p.type)};" for p in (focus, other)]
        calls = "".join(f" s += object.run({', '.join([chosen] * len(given) + ['n'])});"
                        for chosen in ((f"object.{focus.text}", given[0].text) if given else ("n",)))
        return [f"struct {self.name}_t {{", *fields, f"  unsigned run({inner}) {{", *body, "  }", "};",
                f"static unsigned {self.name}({list_}) {{", f"  {self.name}_t object; unsigned s = 0u;{calls}",
                f"  return mix(s, digest(object.{focus.text})) + digest(object.{other.text});", "}"]

    def as_lambda(self, list_, body):
        return [f"static const auto {self.name} = []({list_}) {{", *body, "};"]

    def as_template(self, list_, body):
        return [f"template <unsigned Turns> static unsigned {self.name}_t({list_}) {{", *body, "}",
                f"template <class... U> static unsigned {self.name}(U &&...a) {{",
                f"  return {self.name}_t<2u>(std::forward<U>(a)...) + {self.name}_t<3u>(std::forward<U>(a)...);", "}"]

    def as_constructor(self, list_, body):
        body = [line.replace("return s;", "{ result = s; return; }") if line.strip() in ("return s;", "if (s == 12345u) return s;")
                else line for line in body]
        return [f"struct {self.name}_t {{", "  unsigned result = 0u;", f"  {self.name}_t({list_}) {{", *body, "  }", "};",
                f"template <class... U> static unsigned {self.name}(U &&...a) {{",
                f"  return {self.name}_t(std::forward<U>(a)...).result;", "}"]
