"""Every check of a release, in the order in which findings are told."""

from collections.abc import Callable, Iterator

import msgspec

from editor.checks.consent import check_consent
from editor.checks.counts import check_braces, check_counts
from editor.checks.language import check_language_twice, check_languages
from editor.checks.links import check_links, check_websites
from editor.checks.look_alikes import check_look_alikes
from editor.checks.pictures import check_alternatives
from editor.checks.reading_order import check_reading_order
from editor.checks.references import (
    check_body_pictures,
    check_boilerplate_issuers,
    check_leads,
    check_logos,
    check_signatory_groups,
)
from editor.checks.required import check_editions, check_headlines, check_ids
from editor.checks.timing import check_embargo, check_event, check_zone
from editor.checks.translations import check_translations
from editor.checks.typed_counts import check_typed_counts
from editor.model.findings import Finding, Level
from editor.model.release import Release

Check = Callable[[Release], Iterator[Finding]]

# To add a check, write it in the module of its family, or a new one, and name it here.
CHECKS: tuple[Check, ...] = (
    check_editions,
    check_languages,
    check_language_twice,
    check_headlines,
    check_translations,
    check_zone,
    check_embargo,
    check_event,
    check_counts,
    check_braces,
    check_typed_counts,
    check_consent,
    check_look_alikes,
    check_links,
    check_websites,
    check_reading_order,
    check_body_pictures,
    check_logos,
    check_alternatives,
    check_signatory_groups,
    check_leads,
    check_boilerplate_issuers,
    check_ids,
)

# What takes long enough for an export to do it while the pages are made. None tells an error.
LENGTHY: tuple[Check, ...] = (check_look_alikes,)
QUICK = tuple(each for each in CHECKS if each not in LENGTHY)


def check(release: Release, checks: tuple[Check, ...] = CHECKS) -> tuple[Finding, ...]:
    """All findings about a release; what a person has waived comes back as a note."""
    waived = {(item.code, item.place) for item in release.waived}
    found = (item for run in checks for item in run(release))
    return tuple(_waive(item) if (item.code, item.place) in waived else item for item in found)


def _waive(found: Finding) -> Finding:
    """An error cannot be waived: the page would say something wrong."""
    if found.level is Level.ERROR:
        return found
    return msgspec.structs.replace(found, level=Level.NOTE)
