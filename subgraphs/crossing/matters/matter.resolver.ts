import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BadInput } from '../../../platform/errors/domain-error';
import { DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import type { InputClass } from '../../recording/record-input';
import { userError, type UserError } from '../../recording/user-error';
import { UserErrorType } from '../../recording/user-error.model';
import { NotAllowed } from '../../viewer/viewer.errors';
import { CrossingMisdirected } from '../crossing-intake';
import type { CrossingContext } from '../crossing.resolver';
import { storable } from '../crossing-reader';
import { senderOf } from '../sender';
import { factLines, isQuiet, keepDifferences, type MatterAtOdds, readAtOdds, settleMatter } from './matters-at-odds';
import { differencesOf, mattersForm, readMatters, type SharedMatter } from './shared-matter';

@Directive('@shareable')
@ObjectType('MatterFact', { description: 'Một nội dung: one thing that is known of a matter.', simpleResolvers: true })
export class MatterFact {
  @Field(() => String, { description: 'Tên: what it is, such as state or submission.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Giá trị: its value; null where there is none.' })
  value!: string | null;
}

@Directive('@shareable')
@ObjectType('MatterAtOdds', {
  description:
    'Việc không khớp giữa hai máy chủ: a matter that this server and another one do not have alike since one of them was put back to an older state, and that no rule decides.',
  simpleResolvers: true,
})
export class MatterAtOddsLine {
  @Field(() => ID, { description: 'Mã.' })
  id!: string;

  @Field(() => String, { description: 'Máy chủ kia: the other server.' })
  with!: string;

  @Field(() => String, { description: 'Loại việc: RETURN, GUIDANCE, CLOSING, PETITION or RECOMMENDATION.' })
  kind!: string;

  @Field(() => String, {
    description: 'Khóa: the period of a return, the id of all else; of what was passed up, the id in the ward.',
  })
  key!: string;

  @Field(() => [MatterFact], { nullable: true, description: 'Ở đây: as this server has it; null where it does not.' })
  here!: MatterFact[] | null;

  @Field(() => [MatterFact], {
    nullable: true,
    description: 'Ở bên kia: as the other one has it; null where it does not.',
  })
  there!: MatterFact[] | null;

  @Field(() => DateTimeScalar, { description: 'Thời điểm phát hiện: when they were found to differ so.' })
  foundAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Thời điểm giải quyết: when people settled it; null if not.',
  })
  settledAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Người giải quyết: the lasting id of the account that settled it.',
  })
  settledBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Cách giải quyết: how it was settled, by their words.' })
  settlement!: string | null;

  static of({ peer, here, there, ...row }: MatterAtOdds): MatterAtOddsLine {
    const both = { here: here && factLines(here), there: there && factLines(there) };
    return Object.assign(new MatterAtOddsLine(), row, both, { with: peer });
  }
}

@Directive('@shareable')
@ObjectType('SettleMatterPayload', { description: 'What came of settling a matter.', simpleResolvers: true })
export class SettleMatterPayload {
  @Field(() => MatterAtOddsLine, { nullable: true, description: 'The matter as it is then; null where there is none.' })
  matter!: MatterAtOddsLine | null;

  @Field(() => [UserErrorType], { description: 'Why it is not settled; empty if it is.' })
  userErrors!: UserError[];
}

@Directive('@inaccessible')
@InputType({ description: 'What a server asks of the matters that both deal with.' })
export class CompareMattersInput {
  @Field(() => String, { description: 'Nơi nhận: must be the server that is asked.' })
  receiver!: string;

  @Field(() => String, { description: 'Các việc: kind, key and facts of each, as JSON.' })
  matters!: string;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('CompareMattersPayload', {
  description: 'The matters as the server has them that is asked.',
  simpleResolvers: true,
})
export class CompareMattersPayload {
  @Field(() => Boolean, {
    description: 'Whether nothing is on its way to the one that asks; else they are compared later.',
  })
  isQuiet!: boolean;

  @Field(() => String, { description: 'Các việc: kind, key and facts of each, as JSON.' })
  matters!: string;
}

@Resolver()
export class CompareMatters {
  @Directive('@inaccessible')
  @Directive('@shareable')
  @Mutation(() => CompareMattersPayload, {
    nullable: true,
    description:
      'Đối chiếu các việc: the matters that this server shares with the one that asks; both keep in which they differ. Only for servers.',
  })
  async compareMatters(
    @Arg('input', () => CompareMattersInput, { description: 'What is asked for.' }) input: CompareMattersInput,
    @Ctx() { desk, viewer, db }: CrossingContext,
  ): Promise<CompareMattersPayload> {
    const sender = senderOf(viewer);
    if (!sender) throw new NotAllowed();
    if (input.receiver !== desk.own) throw new CrossingMisdirected(input.receiver);
    const theirs = parsed(input.matters);
    const here = await readMatters(db, desk.matters, sender);
    const answer = Object.assign(new CompareMattersPayload(), { matters: JSON.stringify(here) });
    if (!(await isQuiet(db, sender))) return Object.assign(answer, { isQuiet: false });
    await db.transaction((tx) => keepDifferences(tx, sender, differencesOf(here, theirs)));
    return Object.assign(answer, { isQuiet: true });
  }
}

function parsed(text: string): SharedMatter[] {
  try {
    return mattersForm.parse(JSON.parse(text));
  } catch {
    throw new BadInput(
      { vi: 'Nội dung đối chiếu không đọc được.', en: 'What is to be compared cannot be read.' },
      { argument: 'input' },
    );
  }
}

/** What the list is for, wherever it hangs. */
export const AT_ODDS_DESCRIPTION =
  'Các việc không khớp với máy chủ khác: what no rule decides since a database was put back, with both versions side by side, at most 100; those first that nobody has settled. One that is alike again is no longer listed.';

const MOST_LISTED = 100;

/** The matters at odds of the server that is asked. Refuses with NotAllowed whoever may not write there. */
export async function mattersAtOddsFor({ db, recorder }: CrossingContext): Promise<MatterAtOddsLine[]> {
  if (!recorder.mayRecord) throw new NotAllowed();
  return (await readAtOdds(db, MOST_LISTED)).map((row) => MatterAtOddsLine.of(row));
}

/** The mutation by which people say how they settled a matter: `name` says whose it is, since every server has one. */
export function settleMutation(name: string, { isHidden }: { isHidden: boolean }): InputClass {
  class SettleInput {}
  InputType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, { description: 'Which matter, and how.' })(
    SettleInput,
  );
  if (isHidden) Directive('@inaccessible')(SettleInput);
  Field(() => ID, { description: 'Mã: the matter.' })(SettleInput.prototype, 'id');
  Field(() => String, {
    description: 'Cách giải quyết: which version counts and what was done for it; no personal data.',
  })(SettleInput.prototype, 'reason');

  class SettleResolver {
    async [name](
      { id, reason }: { id: string; reason: string },
      { db, recorder, viewer }: CrossingContext,
    ): Promise<SettleMatterPayload> {
      if (!recorder.mayRecord) throw new NotAllowed();
      const settlement = storable(reason.trim());
      if (settlement === '') return Object.assign(new SettleMatterPayload(), { matter: null, userErrors: [NO_REASON] });
      const { matter, isSettled } = await settleMatter(db, storable(id), { by: viewer.subject, settlement });
      const userErrors = isSettled ? [] : [matter ? SETTLED_ALREADY : NOT_THERE];
      return Object.assign(new SettleMatterPayload(), { matter: matter && MatterAtOddsLine.of(matter), userErrors });
    }
  }
  // By hand, because the name of the field is only known here.
  const { prototype } = SettleResolver;
  Arg('input', () => SettleInput, { description: 'What is settled.' })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  const method = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor; // declared just above
  if (isHidden) Directive('@inaccessible')(prototype, name);
  const description =
    'Giải quyết việc không khớp: keeps how people settled a matter that two servers do not have alike; the records themselves are written as always. Only for those who may write here.';
  Mutation(() => SettleMatterPayload, { description })(prototype, name, method);
  Resolver()(SettleResolver);
  return SettleResolver;
}

const NO_REASON = userError('REQUIRED', 'reason', 'Cần nêu cách giải quyết.', 'Say how it is settled.', {
  saysNext: true,
});

const SETTLED_ALREADY = userError(
  'WRONG_STATE',
  'id',
  'Việc này đã được giải quyết, hoặc đã khớp.',
  'This matter was settled, or is alike again.',
  { saysNext: true },
);

const NOT_THERE = userError('NOT_FOUND', 'id', 'Không có việc này.', 'There is no such matter.');
