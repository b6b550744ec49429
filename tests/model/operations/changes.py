"""An arbitrary change that fits a release: every operation there is."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

from hypothesis import strategies as st

from editor.model import enums, operations
from editor.model.issues import issue_under_way, undecided_issue
from editor.model.operations import (
    editions,
    identity,
    images,
    issuing,
    look_alikes,
    people,
    release,
    signatories,
    signatory_list,
    signing,
    timing,
)
from editor.model.operations.change import Change, together
from editor.model.release import Release
from tests.model import releases as some
from tests.model.operations.arguments import Arguments, Catalogue, Draw
from tests.model.operations.edition_changes import of_edition


def public_changes() -> Iterator[Callable[..., Change]]:
    """Every function of the operations that makes a change from values."""
    for found in pkgutil.iter_modules(operations.__path__, operations.__name__ + "."):
        module = import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and name[0] != "_"
            if (
                own
                and function is not together
                and inspect.signature(function).return_annotation is Change
            ):
                yield function


@st.composite
def changes(draw: Draw, of: Release) -> Change:
    """A change that can be carried out on this release."""
    catalogue = fitting(Arguments(draw, of))
    names = sorted((function.__module__, function.__name__) for function in catalogue)
    module, name = draw(st.sampled_from(names))
    return catalogue[getattr(import_module(module), name)]()


def fitting(args: Arguments) -> Catalogue:
    """Each operation that has something to work on in a release, and how to call it."""
    found: Catalogue = {
        **of_release(args),
        **of_issuing(args),
        **of_people(args),
        **of_signatories(args),
        **of_signing(args),
    }
    if args.of.editions:
        found |= of_edition(args, args.draw(st.sampled_from(args.of.editions)))
    return found


def of_release(args: Arguments) -> Catalogue:
    draw, of, new_text = args.draw, args.of, args.text
    option = st.sampled_from(["", "a", *of.options])
    free = [tag for tag in some.LANGUAGES if tag not in {e.language for e in of.editions}]
    found: Catalogue = {
        release.set_title: lambda: release.set_title(new_text()),
        release.set_kind: lambda: release.set_kind(draw(st.sampled_from(enums.Kind))),
        release.set_status: lambda: release.set_status(draw(st.sampled_from(enums.Status))),
        release.set_template: lambda: release.set_template(new_text()),
        release.set_paper: lambda: release.set_paper(draw(st.sampled_from(enums.Paper))),
        release.set_date: lambda: release.set_date(draw(some.dates)),
        release.set_option: lambda: release.set_option(draw(option), draw(some.option_values)),
        release.waive: lambda: release.waive(draw(some.waivers)),
        release.set_unused_text: lambda: release.set_unused_text((new_text(),)),
        timing.set_timing_type: lambda: timing.set_timing_type(
            draw(st.sampled_from(enums.TimingType))
        ),
        timing.set_until: lambda: timing.set_until(draw(some.times)),
        timing.set_zone: lambda: timing.set_zone(new_text()),
        identity.set_organization: lambda: identity.set_organization(new_text()),
        identity.set_line: lambda: identity.set_line(new_text()),
        identity.set_address: lambda: identity.set_address(new_text()),
        identity.set_website: lambda: identity.set_website(new_text()),
        identity.set_accent: lambda: identity.set_accent(new_text()),
        identity.set_logos: lambda: identity.set_logos(args.some_of(of.images)),
        identity.set_letterhead: lambda: identity.set_letterhead(on=args.flag()),
    }
    if free:
        found[editions.add_edition] = lambda: editions.add_edition(draw(st.sampled_from(free)))
    return found


def of_issuing(args: Arguments) -> Catalogue:
    draw, of, new_text = args.draw, args.of, args.text
    day = st.dates()
    found: Catalogue = {}
    if not undecided_issue(of):
        found[issuing.issue] = lambda: issuing.issue(draw(day), new_text())
    is_out = of.status is enums.Status.ISSUED and of.issued
    if is_out:
        found[issuing.begin_undecided] = lambda: issuing.begin_undecided(draw(day))
    if is_out or issue_under_way(of):
        found[issuing.begin_correction] = lambda: issuing.begin_correction(draw(day), new_text())
        found[issuing.begin_new_draft] = issuing.begin_new_draft
    return found


def of_signing(args: Arguments) -> Catalogue:
    draw, entries, s = args.draw, args.of.signatories.entries, signing
    day = st.dates()
    found: Catalogue = {
        s.confirm: lambda: s.confirm(args.some_of(entries), draw(day), args.text()),
        s.mark_not_material: lambda: s.mark_not_material(f"because {args.text()}"),
    }
    if len(entries) > 1:
        ids = [entry.id for entry in entries]
        pair = st.permutations(ids).map(lambda some: some[:2])
        found[look_alikes.tell_apart] = lambda: look_alikes.tell_apart(*draw(pair))
        found[look_alikes.merge_signatories] = lambda: look_alikes.merge_signatories(*draw(pair))
    return found


def of_people(args: Arguments) -> Catalogue:
    of, p, i = args.of, people, images
    return {
        **args.item_changes(
            of.contacts,
            some.contacts,
            (p.add_contact, p.update_contact, p.remove_contacts, p.move_contacts),
        ),
        **args.item_changes(
            of.recipients,
            some.recipients,
            (p.add_recipient, p.update_recipient, p.remove_recipients, p.move_recipients),
        ),
        **args.item_changes(
            of.issuers,
            some.issuers,
            (p.add_issuer, p.update_issuer, p.remove_issuers, p.move_issuers),
        ),
        **args.item_changes(
            of.images,
            some.images,
            (i.add_image, i.update_image, i.remove_images, i.move_images),
        ),
    }


def of_signatories(args: Arguments) -> Catalogue:
    draw, entries, groups = args.draw, args.of.signatories.entries, args.of.signatories.groups
    s, g = signatories, signatory_list
    group = st.sampled_from(["", *(group.id for group in groups)])
    return {
        **args.item_changes(
            entries,
            some.signatories,
            (s.add_signatory, s.update_signatory, s.remove_signatories, s.move_signatories),
        ),
        **args.item_changes(
            groups, some.groups, (g.add_group, g.update_group, g.remove_groups, g.move_groups)
        ),
        s.add_signatories: lambda: s.add_signatories(
            (args.new(some.signatories), args.new(some.signatories)), args.before(entries)
        ),
        s.set_signatory_status: lambda: s.set_signatory_status(
            args.some_of(entries),
            draw(st.sampled_from(enums.SignatoryStatus)),
            draw(some.dates),
            args.text(),
        ),
        s.set_signatory_group: lambda: s.set_signatory_group(args.some_of(entries), draw(group)),
        s.set_withheld: lambda: s.set_withheld(args.some_of(entries), withheld=args.flag()),
        g.set_leads: lambda: g.set_leads(args.some_of(entries)),
        g.set_order: lambda: g.set_order(draw(st.sampled_from(enums.Order))),
        g.set_group_by: lambda: g.set_group_by(draw(st.sampled_from(enums.GroupBy))),
        g.set_columns: lambda: g.set_columns(draw(st.integers(1, 3))),
        g.set_numbered: lambda: g.set_numbered(numbered=args.flag()),
        g.set_show_country: lambda: g.set_show_country(show=args.flag()),
        g.set_show_acronym: lambda: g.set_show_acronym(show=args.flag()),
        g.set_as_of: lambda: g.set_as_of(draw(some.dates)),
    }
