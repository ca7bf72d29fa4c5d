import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { CATALOGUE } from '../indicators/catalogue';
import { IndicatorCodeScalar } from '../indicators/indicator-code';
import { PeriodScalar } from '../indicators/period';
import type { Figures } from '../indicators/tally.model';

/** What somebody says about one figure of a return. */
export interface FigureComment {
  code: string;
  comment: string;
}

@Directive('@shareable')
@ObjectType('ReturnFigure', {
  description: 'Một số liệu của báo cáo: one figure of a return, and what the ward says about it.',
  simpleResolvers: true,
})
export class ReturnFigure {
  @Field(() => IndicatorCodeScalar, { description: 'Mã chỉ tiêu.' })
  code!: string;

  @Field(() => Int, { description: 'Số liệu.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'Giải trình: what the ward says about it.' })
  comment!: string | null;
}

@Directive('@shareable')
@ObjectType('ClosedPeriod', {
  description: 'Kỳ đã khóa: a period whose records were locked, as this server knows it.',
  simpleResolvers: true,
})
export class ClosedPeriod {
  @Field(() => PeriodScalar, { description: 'The days whose records are locked.' })
  period!: string;

  @Field(() => DateTimeScalar, { description: 'When it was closed.' })
  closedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was reopened; null while it is closed.' })
  reopenedAt!: Date | null;
}

@InputType({ description: 'Giải trình một số liệu: what the ward says about one figure of its return.' })
export class FigureCommentInput {
  @Field(() => IndicatorCodeScalar, { description: 'Mã chỉ tiêu.' })
  code!: string;

  @Field(() => String, { description: 'What is said about it; no personal data.' })
  comment!: string;
}

/** A return holds no more figures than this: the indicators of the catalogue, rounded up. */
export const MOST_FIGURES = 40;

/** The figures that wards count, in the order of the catalogue, each with its comment; without those that the return does not have. */
export function returnFigures(figures: Figures, comments: readonly FigureComment[]): ReturnFigure[] {
  const said = new Map(comments.map(({ code, comment }) => [code, comment]));
  return CATALOGUE.filter(({ inWards }) => inWards).flatMap(({ code }) => {
    const value = figures[code] ?? null;
    const comment = said.get(code) ?? null;
    return value === null ? [] : [Object.assign(new ReturnFigure(), { code, value, comment })];
  });
}

/** Beside the figures of a return, which has no number of them. */
export const RETURN_NOT_KEPT_DESCRIPTION =
  'Nhóm số liệu chưa được lưu: the groups without figures because the ward keeps their records only from a later day than the first of the period.';

/** Comments as they are kept in one column; null where there are none. */
export function writeComments(comments: readonly FigureComment[] | null): string | null {
  if (!comments || comments.length === 0) return null;
  return JSON.stringify(comments.map(({ code, comment }) => ({ code, comment })));
}

/** Comments out of their column. */
export const readComments = (kept: string | null): FigureComment[] =>
  kept === null ? [] : (JSON.parse(kept) as FigureComment[]); // written by writeComments
