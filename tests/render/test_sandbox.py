"""A pack's template can print what it is given, and nothing else."""

import pytest
from jinja2 import DictLoader
from jinja2.exceptions import TemplateError

from editor.render.sandbox import PackEnvironment, PackLoader
from editor.render.template_errors import TEMPLATE_ERRORS, template_problem


def fill(source, **values):
    return PackEnvironment(DictLoader({"t": source})).get_template("t").render(**values)


def test_values_are_escaped():
    assert fill("<p>{{ x }}</p>", x="<b>&{{ y }}") == "<p>&lt;b&gt;&amp;{{ y }}</p>"


@pytest.mark.parametrize(
    "source",
    [
        "{{ x|safe }}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{{ missing }}",
        "{{ x.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''.join.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ x|attr('__class__') }}",
        "{{ 'a' * 1000000000 }}",
        "{{ [1] * 1000000000 }}",
        "{{ 10 ** 1000000 }}",
        "{{ range(10000000)|list }}",
        "{{ rows.append(1) }}",
        "{{ '%s'.__class__ }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ lipsum }}",
        "{{ 1 / 0 }}",
        "{% include '../secret.txt' %}",
        "{% import '/etc/passwd' as p %}",
        "{% for %}",
    ],
)
def test_refuses_what_no_page_needs(source):
    with pytest.raises(TEMPLATE_ERRORS):
        fill(source, x="words", rows=[])


def test_a_problem_names_file_and_line(tmp_path):
    (tmp_path / "release.html.j2").write_text("<p>\n{{ headlien }}\n", encoding="utf-8")
    environment = PackEnvironment(PackLoader(tmp_path, tmp_path))
    with pytest.raises(TemplateError) as caught:
        environment.get_template("release.html.j2").render()
    said = str(template_problem(caught.value))
    assert "release.html.j2, line 2" in said
    assert "headlien" in said


def test_shared_names_come_from_the_shared_folder_and_no_further(tmp_path):
    for name in ("pack", "shared"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "part.j2").write_text(name, encoding="utf-8")
    (tmp_path / "outside.j2").write_text("outside", encoding="utf-8")
    environment = PackEnvironment(PackLoader(tmp_path / "pack", tmp_path / "shared"))
    assert environment.get_template("part.j2").render() == "pack"
    assert environment.get_template("shared/part.j2").render() == "shared"
    with pytest.raises(TemplateError):
        environment.get_template("shared/../outside.j2")
