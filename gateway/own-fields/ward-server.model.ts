import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { WardIdScalar } from './ward-id';

@ObjectType('WardServer', {
  description:
    "Máy chủ của xã, phường: how a ward's server has answered the gateway that is asked, since that gateway was started. " +
    'Of several gateways each knows what it has seen itself, and asking for this asks the ward nothing.',
  simpleResolvers: true,
})
export class WardServer {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Trả lời gần nhất lúc: when it last answered anything; null while it has not.',
  })
  lastAnsweredAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Không trả lời từ: when it first failed to answer after that; null while it answers, and until it was asked. ' +
      'It may have been silent for longer, but not since before lastAnsweredAt.',
  })
  silentSince!: Date | null;
}

/** A ward as the gateway refers to it, described as the subgraphs do; what it is stands in the city council's directory. */
@Directive('@key(fields: "wardId")')
@Directive('@key(fields: "id")')
@ObjectType('Ward', {
  description: 'Xã, phường: a commune-level unit of the city, with the time it was in force.',
  simpleResolvers: true,
})
export class Ward {
  @Field(() => WardIdScalar, {
    description: 'Mã định danh: its lasting id, by which its records, its server and its pages know it.',
  })
  wardId!: string;

  @Field(() => ID, { description: 'Lasting and opaque. Records of a ward are known by wardId and id together.' })
  get id(): string {
    return this.wardId;
  }

  static of(wardId: string): Ward {
    return Object.assign(new Ward(), { wardId });
  }
}
