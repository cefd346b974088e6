;; Passes over UTF-8 bytes up to the next place where the header of a token may begin: "eyJ", or behind no letter or digit "eyA", "eyI", "eyL",
;; "ewo", "ew0" or "ewk", a JSON object as base64url. On the way it counts what an editor counts: line feeds, and the UTF-16 units of the bytes passed. Sixty-four bytes
;; at a time where they are ASCII and hold no trace of one, else sixteen. Before the first byte stands a zero, behind the last one 80.
;; `npm run build` turns this file into passOver.ts.
(module
  (memory (export "memory") 40)
  ;; The place up to which was passed.
  (global $at (export "at") (mut i32) (i32.const 0))
  ;; Line feeds and UTF-16 units among the bytes passed.
  (global $lines (export "lines") (mut i32) (i32.const 0))
  (global $units (export "units") (mut i32) (i32.const 0))

  ;; Where in sixteen bytes "ew" stands, or "y" before one of the letters from "A" to "L". $v are the bytes, $w those one later, $x those two later.
  (func $trace (param $v v128) (param $w v128) (param $x v128) (result v128)
    (v128.or
      (v128.and
        (i8x16.eq (local.get $w) (i8x16.splat (i32.const 0x79)))
        (i8x16.lt_u (i8x16.sub (local.get $x) (i8x16.splat (i32.const 0x41))) (i8x16.splat (i32.const 12))))
      (v128.and
        (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x65)))
        (i8x16.eq (local.get $w) (i8x16.splat (i32.const 0x77))))))

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

  ;; Passes over ASCII without a trace, in steps of 64 bytes.
  (func $passPlain (param $limit i32)
    (local $at i32) (local $rounds i32) (local $feeds v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $at (global.get $at))
    (block $done
      (loop $steps
        (br_if $done (i32.gt_s (i32.add (local.get $at) (i32.const 64)) (local.get $limit)))
        (local.set $a (v128.load (local.get $at)))
        (local.set $b (v128.load offset=16 (local.get $at)))
        (local.set $c (v128.load offset=32 (local.get $at)))
        (local.set $d (v128.load offset=48 (local.get $at)))
        (br_if $done (i8x16.bitmask (v128.or
          (v128.or (local.get $a) (local.get $b))
          (v128.or (local.get $c) (local.get $d)))))
        (br_if $done (v128.any_true (v128.or
          (v128.or
            (call $trace (local.get $a) (v128.load offset=1 (local.get $at)) (v128.load offset=2 (local.get $at)))
            (call $trace (local.get $b) (v128.load offset=17 (local.get $at)) (v128.load offset=18 (local.get $at))))
          (v128.or
            (call $trace (local.get $c) (v128.load offset=33 (local.get $at)) (v128.load offset=34 (local.get $at)))
            (call $trace (local.get $d) (v128.load offset=49 (local.get $at)) (v128.load offset=50 (local.get $at)))))))
        ;; Each of the sixteen counts at most 4 a step; after 60 steps they are summed up, before they overflow.
        (local.set $feeds (i8x16.sub (local.get $feeds) (i8x16.add
          (i8x16.add (call $feed (local.get $a)) (call $feed (local.get $b)))
          (i8x16.add (call $feed (local.get $c)) (call $feed (local.get $d))))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (local.set $rounds (i32.add (local.get $rounds) (i32.const 1)))
        (br_if $steps (i32.lt_u (local.get $rounds) (i32.const 60)))
        (call $addLines (local.get $feeds))
        (local.set $feeds (v128.const i64x2 0 0))
        (local.set $rounds (i32.const 0))
        (br $steps)))
    (call $addLines (local.get $feeds))
    (global.set $units (i32.add (global.get $units) (i32.sub (local.get $at) (global.get $at))))
    (global.set $at (local.get $at)))

  (func $addLines (param $feeds v128)
    (local.set $feeds (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $feeds))))
    (global.set $lines (i32.add (global.get $lines) (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $feeds)) (i32x4.extract_lane 1 (local.get $feeds)))
      (i32.add (i32x4.extract_lane 2 (local.get $feeds)) (i32x4.extract_lane 3 (local.get $feeds)))))))

  ;; Steps over `step` bytes of one unit each, then passes on to the next such place before `limit` and gives it; -1 when there is none.
  (func (export "next") (param $limit i32) (param $step i32) (result i32)
    (local $v v128) (local $candidates i32) (local $count i32) (local $mask i32) (local $close i32)
    (global.set $at (i32.add (global.get $at) (local.get $step)))
    (global.set $units (i32.add (global.get $units) (local.get $step)))
    (loop $blocks
      ;; After a trace, the 64 bytes around it are looked at closely.
      (if (i32.eqz (local.get $close))
        (then
          (call $passPlain (local.get $limit))
          (local.set $close (i32.const 4))))
      (local.set $close (i32.sub (local.get $close) (i32.const 1)))
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
