import { Directive, Field, ObjectType } from 'type-graphql';
import { textEnum } from '../../platform/graphql/text-enum';
import { USER_ERROR_CODES, type UserErrorCode } from './user-error';

const UserErrorCodeEnum = textEnum<UserErrorCode>(
  'UserErrorCode',
  'Mã lỗi nhập liệu: what is wrong with what was to be written.',
  USER_ERROR_CODES,
);

@Directive('@shareable')
@ObjectType('UserError', {
  description: 'Lỗi nhập liệu: one thing that is wrong with an input. Where there is any, nothing was written.',
  simpleResolvers: true,
})
export class UserErrorType {
  @Field(() => UserErrorCodeEnum, { description: 'What kind of mistake it is.' })
  code!: UserErrorCode;

  @Field(() => String, { nullable: true, description: 'The field of the input; null where it is none of them alone.' })
  field!: string | null;

  @Field(() => String, { description: 'A sentence in Vietnamese and English, with what would be right.' })
  message!: string;
}
