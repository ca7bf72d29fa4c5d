import { useEffect, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import {
  FigureOfPeriodDocument,
  type FigureOfPeriodQuery,
  type FigureOfPeriodQueryVariables,
} from '../graph/generated/graphql';
import { monthsOf, type Period } from '../period/period';

interface MonthFigures {
  /** As 03/2020. */
  name: string;
  city: number | null;
  wards: number | null;
}

/** A report a month is asked for: no more than these. */
const MOST_MONTHS = 24;

/** An indicator's figures of both tiers in each month of a period; undefined until all are there. */
export function useMonths({ from, to }: Period, code: string): MonthFigures[] | undefined {
  const client = useClient();
  const asked = `${from}/${to} ${code}`;
  const [known, setKnown] = useState<{ asked: string; months: MonthFigures[] }>();
  useEffect(() => {
    let isWanted = true;
    // The client takes text or a tree; the type of the text says what comes of it.
    const query = FigureOfPeriodDocument.toString() as unknown as TypedDocumentNode<
      FigureOfPeriodQuery,
      FigureOfPeriodQueryVariables
    >;
    const ask = async (month: Period): Promise<MonthFigures> => {
      const variables = { period: `${month.from}/${month.to}`, codes: [code] };
      const { data } = await client.query(query, variables, { requestPolicy: 'cache-first' }).toPromise();
      const indicator = data?.report.indicators[0];
      const name = `${month.from.slice(5, 7)}/${month.from.slice(0, 4)}`;
      return { name, city: indicator?.city ?? null, wards: indicator?.wards ?? null };
    };
    const months = monthsOf({ from, to });
    if (months.length > 1)
      void Promise.all(months.slice(-MOST_MONTHS).map(ask)).then(
        (figures) => isWanted && setKnown({ asked: `${from}/${to} ${code}`, months: figures }),
      );
    return () => {
      isWanted = false;
    };
  }, [client, from, to, code]);
  return known?.asked === asked ? known.months : undefined;
}
