import '../../report/page/report-paper.css';
import './letter.css';
import type { ReminderLetter } from './reminder-letter';

/** The letter as it will lie on paper. */
export function LetterPaper({ letter }: { letter: ReminderLetter }) {
  const { issuer, number, subject, country, motto, placeAndDate, addressee, opening, closing } = letter;
  return (
    <div className="paper" lang="vi">
      <article className="paper-sheet" aria-label={subject}>
        <div className="paper-head">
          <div>
            {issuer.map((line) => (
              <p key={line} className="paper-bold">
                {line}
              </p>
            ))}
            <hr className="paper-rule-issuer" />
            <p className="paper-number">{number}</p>
            <p>{subject}</p>
          </div>
          <div>
            <p className="paper-bold">{country}</p>
            <p className="paper-bold paper-motto">{motto}</p>
            <hr className="paper-rule-motto" />
            <p className="paper-date paper-italic">{placeAndDate}</p>
          </div>
        </div>
        <p className="paper-kind paper-centre">Kính gửi: {addressee}</p>
        {opening.map((text) => (
          <p key={text} className="paper-paragraph">
            {text}
          </p>
        ))}
        <OwedTable letter={letter} />
        {closing.map((text) => (
          <p key={text} className="paper-paragraph">
            {text}
          </p>
        ))}
        <Signature letter={letter} />
      </article>
    </div>
  );
}

function OwedTable({ letter: { headings, rows, subject } }: { letter: ReminderLetter }) {
  return (
    <div className="paper-table">
      <table aria-label={subject}>
        <colgroup>
          {WIDTHS.map((width, place) => (
            <col key={headings[place]} className={width} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="paper-centre">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((text, place) => (
                <td key={headings[place]} className={place === 1 ? 'paper-left' : 'paper-centre'}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const WIDTHS = ['letter-place', '', 'letter-day', 'letter-day', 'letter-day'];

function Signature({ letter: { recipients, signature } }: { letter: ReminderLetter }) {
  return (
    <div className="paper-signature">
      <div>
        <p className="paper-recipients-heading">Nơi nhận:</p>
        {recipients.map((line) => (
          <p key={line} className="paper-recipients">
            {line}
          </p>
        ))}
      </div>
      <div>
        {signature.map((line) => (
          <p key={line} className="paper-signer">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
