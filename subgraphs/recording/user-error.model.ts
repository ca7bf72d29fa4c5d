import { Directive, Field, ObjectType } from 'type-graphql';
import { textEnum } from '../../platform/graphql/text-enum';
import { inCurrentLanguage } from '../../platform/language/current-language';
import type { Sentence } from '../../platform/language/sentence';
import { type Fact, FACT_TYPES, type FactType } from './fact';
import { USER_ERROR_CODES, type UserErrorCode } from './user-error';

const UserErrorCodeEnum = textEnum<UserErrorCode>(
  'UserErrorCode',
  'Mã lỗi nhập liệu: what is wrong with what was to be written.',
  USER_ERROR_CODES,
);

const FactTypeEnum = textEnum<FactType>('UserErrorFactType', 'Loại dữ kiện: what a fact is.', FACT_TYPES);

@Directive('@shareable')
@ObjectType('UserErrorFact', {
  description: 'Dữ kiện của một lỗi: one of the things that its message speaks of. No personal data is among them.',
  simpleResolvers: true,
})
class UserErrorFactType implements Fact {
  @Field(() => String, {
    description: 'What it is in the message, such as `expected`, `got`, `min`, `max`, `count` or `period`.',
  })
  name!: string;

  @Field(() => FactTypeEnum, { description: 'What its value is.' })
  type!: FactType;

  @Field(() => String, { description: 'Numbers are written with digits alone, days as YYYY-MM-DD.' })
  value!: string;
}

@Directive('@shareable')
@ObjectType('UserError', {
  description: 'Lỗi nhập liệu: one thing that is wrong with an input. Where there is any, nothing was written.',
  simpleResolvers: true,
})
export class UserErrorType {
  says!: Sentence;

  @Field(() => UserErrorCodeEnum, { description: 'What kind of mistake it is.' })
  code!: UserErrorCode;

  @Field(() => String, { nullable: true, description: 'The field of the input; null where it is none of them alone.' })
  field!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Where it stands in the arguments of the mutation, as they were written: names, and places in lists counted from 0. Null where it is no one place.',
  })
  path!: readonly string[] | null;

  @Field(() => String, {
    simple: false,
    description:
      'What is wrong, and what can be done about it, in the language of `Accept-Language`: Vietnamese, or English where that is asked for.',
  })
  message(): string {
    return inCurrentLanguage(this.says);
  }

  @Field(() => [UserErrorFactType], {
    description: 'What the message speaks of, so that a program can make a sentence of its own.',
  })
  facts!: readonly Fact[];
}
