"""The one source of chance, and the filling of templates.

A program depends on its seed alone: nothing here asks the clock, the hash seed
or the version of Python.
"""
import random
import re

PLACEHOLDER = re.compile(r"\$([a-zA-Z])")
SINCE = re.compile(r"^(\d\d)\|")

# Also the words from which clang-heal makes the names of its variables.
WORDS = ["total", "weight", "cached", "count", "key", "item", "row", "open", "label",
         "mark", "cost", "sum", "score", "node", "text", "part", "rank", "size"]


class Dice:
    def __init__(self, seed, standard):
        self.chance_of = random.Random(seed)
        self.standard = standard
        self.names = 0

    def below(self, bound):
        return int(self.chance_of.random() * bound)

    def chance(self, share):
        return self.chance_of.random() < share

    def number(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, options):
        """One of the options; a string may start with the standard it needs."""
        possible = [option for option in options if self.is_possible(option)]
        return self.without_mark(possible[self.below(len(possible))])

    def is_possible(self, option):
        mark = SINCE.match(option) if isinstance(option, str) else None
        return not mark or int(mark[1]) <= self.standard

    @staticmethod
    def without_mark(option):
        return SINCE.sub("", option) if isinstance(option, str) else option

    def name(self, word=None):
        self.names += 1
        return f"{word or self.pick(WORDS)}{self.names}"

    def fill(self, template, **values):
        """Puts values in place of $x. $k, $m are numbers; $t, $u, $v, $w new names."""
        def replace(match):
            letter = match[1]
            if letter not in values:
                values[letter] = (str(self.number(1, 9)) if letter in "km" else self.name())
            return values[letter]

        return PLACEHOLDER.sub(replace, template)
