"""Writing bulletins: what one worker does with a parcel. Importable by name on any machine."""

from __future__ import annotations

from generator.bulletins.agreement import claims_of
from generator.bulletins.digest import file_digest
from generator.bulletins.folder import StagedFolder
from generator.bulletins.formats import FORMATS, Printing, files_of
from generator.bulletins.jobs import Failure, Headline, Job, Outcome, Parcel, Shared, Written
from generator.bulletins.told_from import told_from
from generator.foundation.errors import RecountError
from generator.foundation.layers import Layers, template_layers
from generator.pictures import captioned
from generator.pipeline import tell
from generator.prose.write import Telling


def write_parcel(parcel: Parcel) -> list[Outcome]:
    """Return every bulletin of the parcel, written, or why it could not be.

    One that fails does not keep the others from being written.
    """
    layers = template_layers(parcel.shared.templates)
    return [_attempt(job, parcel.shared, layers) for job in parcel.jobs]


def _attempt(job: Job, shared: Shared, layers: Layers) -> Outcome:
    try:
        return _write(job, shared, layers)
    except RecountError as unusable:
        return Failure(job.entry.path, str(unusable))
    except Exception as fault:  # one bad bulletin never stops the others: it is listed
        return Failure(
            job.entry.path, f"a fault in Recount itself: {type(fault).__name__}: {fault}"
        )


def _write(job: Job, shared: Shared, layers: Layers) -> Written:
    by_id = {fact.id: fact for fact in job.facts}
    telling = Telling(shared.around, shared.gazetteer, by_id, layers, shared.seed, job.turn)
    article = tell(job.plan, telling)
    article = article.model_copy(update={"pictures": captioned(list(job.pictures), article)})
    flash, claims = "", []
    if job.flash is not None:
        line = tell(job.flash, telling)
        flash, claims = line.headline.text, claims_of(f"{job.entry.path} (flash)", line)
    first = next((one.text for part in article.paragraphs for one in part.sentences), "")
    files = files_of(job.entry.path, shared.formats, bool(article.pictures))
    entry = job.entry.model_copy(
        update={
            "headline": article.headline.text,
            "summary": first,
            "flash": flash,
            "files": files,
        }
    )
    printing = Printing(article, entry, shared.head, job.links, layers)
    printed = ((file, FORMATS[name].write(printing)) for name, file in files.items())
    contents = {file: content for file, content in printed if content is not None}
    digests = {file: file_digest(content) for file, content in contents.items()}
    if shared.folder is not None:
        staged = StagedFolder.at(shared.folder)
        for file, content in contents.items():
            staged.write(file, content)
        contents = {}
    facts = {fact.id: fact for fact in article.facts}
    return Written(
        entry,
        digests,
        contents,
        (*claims_of(entry.path, article), *claims),
        Headline(entry.path, article.headline, facts[article.headline.facts[0]]),
        told_from(job, shared),
    )
