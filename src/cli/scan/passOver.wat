;; Passes over UTF-8 bytes up to the next place where the header of a token may begin: "eyJ", or behind no letter or digit "eyA", "eyI", "eyL",
;; "ewo", "ew0" or "ewk", a JSON object as base64url. On the way it counts what an editor counts: line feeds, and the UTF-16 units of the bytes passed, sixteen
;; at a time. Before the first byte stands a zero, behind the last one 80.
;; `npm run build` turns this file into passOver.ts.
(module
  (memory (export "memory") 40)
  ;; The place up to which was passed.
  (global $at (export "at") (mut i32) (i32.const 0))
  ;; Line feeds and UTF-16 units among the bytes passed.
  (global $lines (export "lines") (mut i32) (i32.const 0))
  (global $units (export "units") (mut i32) (i32.const 0))

  ;; One for each of the sixteen bytes that is a line feed, as -1.
  (func $feed (param $v v128) (result v128)
    (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x0a))))

  ;; A bit for each of the sixteen bytes at $at where a header may begin.
  (func $candidates (param $at i32) (result i32)
    (local $p v128) (local $v v128) (local $w v128) (local $x v128) (local $y v128)
    (local.set $p (v128.load (i32.sub (local.get $at) (i32.const 1))))
    (local.set $v (v128.load (local.get $at)))
    (local.set $w (v128.load offset=1 (local.get $at)))
    (local.set $x (v128.load offset=2 (local.get $at)))
    (local.set $y (i8x16.eq (local.get $w) (i8x16.splat (i32.const 0x79))))
    (i8x16.bitmask (v128.and (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x65))) (v128.or
      (v128.and (local.get $y) (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x4a))))
      (v128.andnot
        (v128.or
          (v128.and (local.get $y) (v128.or
            (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x41)))
            (v128.or
              (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x49)))
              (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x4c))))))
          (v128.and
            (v128.or
              (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x6f)))
              (v128.or
                (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x30)))
                (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x6b)))))
            (i8x16.eq (local.get $w) (i8x16.splat (i32.const 0x77)))))
        (v128.or
          (i8x16.lt_u
            (i8x16.sub (v128.or (local.get $p) (i8x16.splat (i32.const 0x20))) (i8x16.splat (i32.const 0x61)))
            (i8x16.splat (i32.const 26)))
          (i8x16.lt_u (i8x16.sub (local.get $p) (i8x16.splat (i32.const 0x30))) (i8x16.splat (i32.const 10)))))))))

  ;; Passes over bytes without a trace: "y" before one of the letters from "A" to "L", or "ew" before "o", "0" or "k". It calls nothing while it does.
  (func $passPlain (param $limit i32)
    (local $at i32) (local $rounds i32) (local $feeds v128) (local $fewer v128)
    (local $v v128) (local $w v128) (local $x v128)
    (local.set $at (global.get $at))
    (block $done
      (loop $steps
        (br_if $done (i32.gt_s (i32.add (local.get $at) (i32.const 16)) (local.get $limit)))
        (local.set $v (v128.load (local.get $at)))
        (local.set $w (v128.load offset=1 (local.get $at)))
        (local.set $x (v128.load offset=2 (local.get $at)))
        (br_if $done (v128.any_true (v128.or
          (v128.and
            (i8x16.eq (local.get $w) (i8x16.splat (i32.const 0x79)))
            (i8x16.lt_u (i8x16.sub (local.get $x) (i8x16.splat (i32.const 0x41))) (i8x16.splat (i32.const 12))))
          (v128.and
            (v128.and
              (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x65)))
              (i8x16.eq (local.get $w) (i8x16.splat (i32.const 0x77))))
            (v128.or
              (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x6f)))
              (v128.or
                (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x30)))
                (i8x16.eq (local.get $x) (i8x16.splat (i32.const 0x6b)))))))))
        ;; Each of the sixteen counts at most 1 a step; after 120 steps they are summed up, before they overflow.
        (local.set $feeds (i8x16.sub (local.get $feeds) (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x0a)))))
        ;; A byte that goes on with a character is no unit of its own; a character of four bytes is two.
        (if (i8x16.bitmask (local.get $v))
          (then (local.set $fewer (i8x16.add (local.get $fewer) (i8x16.sub
            (i8x16.ge_u (local.get $v) (i8x16.splat (i32.const 0xf0)))
            (i8x16.lt_s (local.get $v) (i8x16.splat (i32.const -64))))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $rounds (i32.add (local.get $rounds) (i32.const 1)))
        (br_if $steps (i32.lt_u (local.get $rounds) (i32.const 120)))
        (call $count (local.get $feeds) (local.get $fewer))
        (local.set $feeds (v128.const i64x2 0 0))
        (local.set $fewer (v128.const i64x2 0 0))
        (local.set $rounds (i32.const 0))
        (br $steps)))
    (call $count (local.get $feeds) (local.get $fewer))
    (global.set $units (i32.add (global.get $units) (i32.sub (local.get $at) (global.get $at))))
    (global.set $at (local.get $at)))

  (func $count (param $feeds v128) (param $fewer v128)
    (global.set $lines (i32.add (global.get $lines) (call $sum (local.get $feeds))))
    (global.set $units (i32.sub (global.get $units) (call $sum (local.get $fewer)))))

  (func $sum (param $v v128) (result i32)
    (local.set $v (i32x4.extadd_pairwise_i16x8_s (i16x8.extadd_pairwise_i8x16_s (local.get $v))))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
      (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))

  ;; Steps over `step` bytes of one unit each, then passes on to the next such place before `limit` and gives it; -1 when there is none.
  (func (export "next") (param $limit i32) (param $step i32) (result i32)
    (local $v v128) (local $candidates i32) (local $count i32) (local $mask i32)
    (global.set $at (i32.add (global.get $at) (local.get $step)))
    (global.set $units (i32.add (global.get $units) (local.get $step)))
    (loop $blocks
      (call $passPlain (local.get $limit))
      (if (i32.ge_s (global.get $at) (local.get $limit)) (then (return (i32.const -1))))
      (local.set $v (v128.load (global.get $at)))
      (local.set $candidates (call $candidates (global.get $at)))
      ;; How many of the sixteen bytes are passed.
      (local.set $count (i32.sub (local.get $limit) (global.get $at)))
      (if (i32.gt_s (local.get $count) (i32.const 16)) (then (local.set $count (i32.const 16))))
      (if (local.get $candidates)
        (then
          (if (i32.lt_s (i32.ctz (local.get $candidates)) (local.get $count))
            (then (local.set $count (i32.ctz (local.get $candidates))))
            (else (local.set $candidates (i32.const 0))))))
      (local.set $mask (i32.sub (i32.shl (i32.const 1) (local.get $count)) (i32.const 1)))
      (global.set $lines (i32.add (global.get $lines) (i32.popcnt (i32.and (local.get $mask) (i8x16.bitmask (call $feed (local.get $v)))))))
      ;; The first byte of each character is one unit; the first of four is two.
      (global.set $units (i32.add (global.get $units) (i32.add
        (i32.popcnt (i32.and (local.get $mask) (i8x16.bitmask (i8x16.ge_s (local.get $v) (i8x16.splat (i32.const -64))))))
        (i32.popcnt (i32.and (local.get $mask) (i8x16.bitmask (i8x16.ge_u (local.get $v) (i8x16.splat (i32.const 0xf0)))))))))
      (global.set $at (i32.add (global.get $at) (local.get $count)))
      (br_if $blocks (i32.eqz (local.get $candidates))))
    (global.get $at))
)
