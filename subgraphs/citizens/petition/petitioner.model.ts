import { Directive, Field, ObjectType } from 'type-graphql';

/** Opens one sealed value of the petition, or gives null where there is none. */
type OpenField = () => string | null;

/** Each part is opened when it is asked for, and not before. */
@Directive('@shareable')
@ObjectType('Petitioner', { description: 'Người gửi đơn: who wrote a petition. Personal data.' })
export class Petitioner {
  constructor(private readonly parts: { name: OpenField; address: OpenField; phone: OpenField }) {}

  @Field(() => String, { nullable: true, description: 'Họ và tên: full name; null where it is not known.' })
  name(): string | null {
    return this.parts.name();
  }

  @Field(() => String, { nullable: true, description: 'Địa chỉ: address; null where it is not known.' })
  address(): string | null {
    return this.parts.address();
  }

  @Field(() => String, { nullable: true, description: 'Số điện thoại: telephone; null where it is not known.' })
  phone(): string | null {
    return this.parts.phone();
  }
}
