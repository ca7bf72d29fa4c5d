import type { LinkOf } from '../model/link-of';
import type { Block, ReportDocument, Run } from '../model/report-document';
import { placeOf } from '../text/template';
import { EditableLine } from './editable-line';
import type { Editing } from './editing';

/** Parts, sections and paragraphs. */
export function PaperBody(props: { report: ReportDocument; linkOf: LinkOf; editing: Editing | undefined }) {
  return props.report.body.map((block, place) => (
    // The order of the paper is fixed; a paragraph is known by what it says, so that it is made anew when that changes.
    <PaperBlock key={`${place} ${keyOf(block)}`} {...props} block={block} line={lineOf(props.report, place)} />
  ));
}

const keyOf = (block: Block): string =>
  block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.kind;

/** Which line of its text a paragraph is. */
function lineOf({ body }: ReportDocument, place: number): number {
  const block = body[place];
  if (block?.kind !== 'paragraph') return 0;
  return body.slice(0, place).filter((other) => other.kind === 'paragraph' && other.of === block.of).length;
}

function PaperBlock(props: { block: Block; line: number; linkOf: LinkOf; editing: Editing | undefined }) {
  const { block, line, linkOf, editing } = props;
  switch (block.kind) {
    case 'part':
      return (
        <h2 className="paper-part">
          {block.number}
          <br />
          {block.title}
        </h2>
      );
    case 'section': {
      const Heading = block.level === 1 ? 'h3' : 'h4';
      return <Heading className="paper-section">{`${block.number}. ${block.title}`}</Heading>;
    }
    case 'paragraph':
      return (
        <EditableLine className="paper-paragraph" label="Đoạn văn" onChange={editing?.ofLine(block.of, line)}>
          {block.runs.map((run, place) => (
            <PaperRun key={place} run={run} linkOf={linkOf} />
          ))}
        </EditableLine>
      );
  }
}

/** Text, or a figure that leads to its records and cannot be written into. */
export function PaperRun({ run, linkOf }: { run: Run; linkOf: LinkOf }) {
  if (run.kind === 'text') return run.text;
  const place = placeOf(run.figure);
  return (
    <a
      className="paper-figure"
      href={linkOf(run.figure)}
      contentEditable={false}
      data-place={place}
      title={place.slice(1, -1)}
    >
      {run.text}
    </a>
  );
}
