import { Fragment } from 'react';
import { Link } from 'react-router';
import { Notice } from '../design/notice';
import type { WardInDirectoryQuery } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { writeDay } from '../language/write';
import { wardPath } from './ward-path';

type Ward = NonNullable<WardInDirectoryQuery['ward']>;

/** What a ward became, and since when it is no longer in force; what it was made from. Nothing of one that never changed. */
export function UnitNotice({ ward, days }: { ward: Ward; days: string }) {
  const { t } = useWords();
  const { validFrom, validTo, alsoFrom } = ward;
  const origins = ward.cameFrom.map(({ extent, predecessor }) => ({ extent, unit: predecessor }));
  const heirs = ward.wentInto.map(({ extent, effectiveOn, successor }) => ({ extent, effectiveOn, unit: successor }));
  const madeFrom = origins.length > 0 || alsoFrom !== null;
  const name = wardName(ward);
  return (
    <>
      {validTo !== null && (
        <Notice
          kind="warn"
          title={
            <>
              {t(heirs.length > 0 ? 'ward.unit.ceased-into' : 'ward.unit.ceased', { name, day: writeDay(validTo) })}{' '}
              <Units units={heirs} days={days} />
            </>
          }
        >
          <p>{t('ward.unit.ceased-hint')}</p>
        </Notice>
      )}
      {validTo === null && heirs.length > 0 && (
        <Notice
          kind="plain"
          title={
            <>
              {t('ward.unit.gave', { name })} <Units units={heirs} days={days} />
            </>
          }
        />
      )}
      {madeFrom && (
        <Notice
          kind="plain"
          title={
            <>
              {t('ward.unit.made', { name, day: writeDay(validFrom) })} <Units units={origins} days={days} />
              {alsoFrom !== null && `${origins.length > 0 ? '; ' : ''}${alsoFrom}`}
            </>
          }
        />
      )}
    </>
  );
}

type Extent = Ward['wentInto'][number]['extent'];

/** Units with links to their pages; of which a part went over, or all. */
function Units(props: { units: { extent: Extent; unit: Ward['wentInto'][number]['successor'] }[]; days: string }) {
  const { t } = useWords();
  return props.units.map(
    ({ extent, unit }, at) =>
      unit && (
        <Fragment key={unit.wardId}>
          {at > 0 && ', '}
          <Link to={wardPath(unit.wardId, props.days)}>{wardName(unit)}</Link>
          {extent === 'PART' && ` (${t('ward.unit.part')})`}
        </Fragment>
      ),
  );
}
