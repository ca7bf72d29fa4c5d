import { Field, ObjectType } from 'type-graphql';

@ObjectType('CityCouncil', {
  description: 'HĐND thành phố: the city council, with all that it keeps.',
  simpleResolvers: true,
})
export class CityCouncil {
  @Field(() => String, { description: 'Tên, such as "HĐND Thành phố Bắc Kạn".' })
  name!: string;
}
