#!/usr/bin/env bash
# The order of arguments in the schema that type-graphql builds.
#
# TypeScript applies the decorators of a method's parameters from the last to the first, and type-graphql 2.0.0-rc.4 writes
# arguments down in that order: what is declared as one(first, second) stands in the SDL, in introspection and in every
# explorer as one(second, first). No value is mixed up. Arguments of an @ArgsType() class keep their order.
#
# Seen with TypeScript 5.9.3, graphql 16.14.2, Node.js 20 and 24. Fails once it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent type-graphql@2.0.0-rc.4 graphql@16.14.2 graphql-scalars@1.25.0 reflect-metadata@0.2.2 typescript@5.9.3
cat >order.ts <<'TS'
import 'reflect-metadata';
import { printSchema } from 'graphql';
import { Arg, Args, ArgsType, buildSchemaSync, Field, Int, Query, Resolver } from 'type-graphql';

@ArgsType()
class Both {
  @Field(() => Int) first!: number;
  @Field(() => Int) second!: number;
}

@Resolver()
class Order {
  @Query(() => Int)
  byParameter(@Arg('first', () => Int) first: number, @Arg('second', () => Int) second: number): number {
    return first - second;
  }

  @Query(() => Int)
  byClass(@Args(() => Both) both: Both): number {
    return both.first - both.second;
  }
}

console.log(printSchema(buildSchemaSync({ resolvers: [Order], validate: false })));
TS
npx tsc --experimentalDecorators --emitDecoratorMetadata --module commonjs --target es2022 --skipLibCheck order.ts
printed=$(node order.js)
echo "$printed"
grep -q 'byParameter(second: Int!, first: Int!)' <<<"$printed"
grep -q 'byClass(first: Int!, second: Int!)' <<<"$printed"
