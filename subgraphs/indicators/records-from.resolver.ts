import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { withListSize } from '../../platform/graphql/list-sizes';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { inputNameFor, type MutationPlace, type RecordingContext } from '../recording/declare-mutation';
import { IDEMPOTENCY_KEY, type InputClass } from '../recording/record-input';
import { UserErrorType } from '../recording/user-error.model';
import type { TallyGroup } from './catalogue';
import {
  type Declaration,
  MOST_STANDING,
  readDeclaration,
  readStanding,
  type ToDeclare,
  writeDeclaration,
} from './declare-records-from';
import { TallyGroupEnum } from './tally.model';

@Directive('@shareable')
@ObjectType('RecordsFrom', {
  description:
    'Lưu hồ sơ từ ngày nào: from which day on a council has the records of a group of figures, as it declared.',
  simpleResolvers: true,
})
class RecordsFromType implements Omit<Declaration, 'id' | 'group'> {
  @Field(() => TallyGroupEnum, {
    nullable: true,
    description: 'Nhóm số liệu; null where it is about every group that no other declaration is about.',
  })
  group!: TallyGroup | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên có hồ sơ: the first day whose records are there; null where none are kept yet.',
  })
  since!: string | null;

  @Field(() => String, { description: 'Lý do: why the day is this one.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was declared.' })
  declaredAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Người khai báo: the account, no name; null where it came with the data or by a command.',
  })
  declaredBy!: string | null;

  static of({ group, ...said }: Declaration): RecordsFromType {
    return Object.assign(new RecordsFromType(), said, { group: group && TallyGroupEnum[group] });
  }
}

@Directive('@shareable')
@ObjectType('RecordsFromPayload', {
  description: 'What came of declaring from which day on records are kept.',
  simpleResolvers: true,
})
class RecordsFromPayload {
  @Field(() => RecordsFromType, { nullable: true, description: 'The declaration; null where nothing was declared.' })
  recordsFrom!: RecordsFromType | null;

  @Field(() => [UserErrorType], { description: 'Everything that is wrong with the input; empty if it was written.' })
  userErrors!: UserErrorType[];
}

interface DeclaringContext extends RecordingContext {
  db: EntityManager;
}

/** The field with what a server has declared, on a type or, by default, at the root. */
export function recordsFromField({ of, field, whose }: { of?: InputClass; field: string; whose: string }): InputClass {
  class RecordsFromResolver {
    async [field]({ db }: DeclaringContext): Promise<RecordsFromType[]> {
      return (await readStanding(db)).map((one) => RecordsFromType.of(one));
    }
  }
  // By hand, because the name of the field is only known here.
  const { prototype } = RecordsFromResolver;
  const method = Object.getOwnPropertyDescriptor(prototype, field) as PropertyDescriptor; // declared just above
  const description = `Lưu hồ sơ từ ngày nào: from which day on ${whose} keeps records: the declarations that count, one on each group and one on all others; where there is none, all have been kept.`;
  Ctx()(prototype, field, 0);
  // Nullable, because a server may be down, or older than the field.
  (of ? FieldResolver : Query)(() => [RecordsFromType], { nullable: true, description })(prototype, field, method);
  if (of) Resolver(() => of)(RecordsFromResolver);
  else Resolver()(RecordsFromResolver);
  return withListSize(RecordsFromResolver, `${of?.name ?? 'Query'}.${field}`, MOST_STANDING);
}

/** The mutation that declares it, for those who may write here; `groups` are those that this server counts. */
export function declareRecordsFrom(
  name: string,
  groups: readonly TallyGroup[],
  { isHidden }: MutationPlace,
): InputClass {
  class Input implements ToDeclare {
    idempotencyKey!: string;
    group?: TallyGroup | null;
    since?: string | null;
    keepsNone!: boolean;
    reason!: string;
  }
  InputType(inputNameFor(name), { description: 'From which day on records are kept, and why.' })(Input);
  if (isHidden) Directive('@inaccessible')(Input);
  const { prototype: input } = Input;
  Field(() => String, { description: IDEMPOTENCY_KEY })(input, 'idempotencyKey');
  Field(() => TallyGroupEnum, { nullable: true, description: 'Nhóm số liệu; every group by default.' })(input, 'group');
  Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên có hồ sơ: the first day whose records are there.',
  })(input, 'since');
  Field(() => Boolean, { defaultValue: false, description: 'Chưa lưu: that none are kept yet, instead of a day.' })(
    input,
    'keepsNone',
  );
  Field(() => String, { description: 'Lý do: why the day is this one; no personal data.' })(input, 'reason');

  class DeclareResolver {
    async [name](asked: Input, { recorder, db }: DeclaringContext): Promise<RecordsFromPayload> {
      const { idempotencyKey, ...said } = asked;
      const command = { name, idempotencyKey, input: said };
      const { id, userErrors } = await recorder.writeOnce(command, (sight) => writeDeclaration(said, groups, sight));
      const written = id === null ? null : await readDeclaration(db, id);
      return Object.assign(new RecordsFromPayload(), {
        recordsFrom: written && RecordsFromType.of(written),
        userErrors,
      });
    }
  }
  const { prototype } = DeclareResolver;
  Arg('input', () => Input, { description: 'What is asked for.' })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  const method = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor; // declared just above
  if (isHidden) Directive('@inaccessible')(prototype, name);
  const description =
    'Khai báo lưu hồ sơ từ ngày nào: declares from which day on there are records; figures of periods that begin before it are null. It is added to what was declared before, and the latest counts.';
  Mutation(() => RecordsFromPayload, { description })(prototype, name, method);
  Resolver()(DeclareResolver);
  return DeclareResolver;
}
