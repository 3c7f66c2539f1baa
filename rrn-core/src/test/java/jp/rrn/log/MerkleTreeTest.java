package jp.rrn.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Properties 33 to 37: the tree of RFC 6962, compared with its definition and published vectors.
 */
class MerkleTreeTest {
  private static final int MANY = 300;
  private static final PlainTree MODEL = PlainTree.ofNumbers(1025);

  /** The eight leaves of the tests of Certificate Transparency. */
  private static final List<String> CT_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> CT_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  /** Property 34. */
  @Test
  void publishedRootsMatchBitForBit() {
    Frontier tree = Frontier.EMPTY;
    for (int size = 0; size <= CT_LEAVES.size(); size++) {
      assertThat(tree.root()).isEqualTo(hash(CT_ROOTS.get(size)));
      if (size < CT_LEAVES.size()) {
        tree = tree.append(ctLeaf(size));
      }
    }
  }

  /** Property 34. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 1,
          0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
          5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
          2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
          1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
          """)
  void publishedProofsOfInclusionMatch(long index, long size, String path) {
    InclusionProof proof = InclusionProof.of(index, size, ctNodes());

    assertThat(proof.path()).isEqualTo(hashes(path));
    assertThat(proof.verifies(ctLeaf((int) index), hash(CT_ROOTS.get((int) size)))).isTrue();
  }

  /** Property 34. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, 1,
          1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
          6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
          2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
          """)
  void publishedProofsOfConsistencyMatch(long from, long to, String path) {
    ConsistencyProof proof = ConsistencyProof.of(from, to, ctNodes());

    assertThat(proof.path()).isEqualTo(hashes(path));
    assertThat(proof.verifies(hash(CT_ROOTS.get((int) from)), hash(CT_ROOTS.get((int) to))))
        .isTrue();
  }

  /** Property 33. */
  @Test
  void everyRootIsThatOfTheDefinition() {
    Frontier tree = Frontier.EMPTY;
    for (int size = 0; size <= 1025; size++) {
      assertThat(tree.size()).isEqualTo(size);
      assertThat(tree.root()).as("size %d", size).isEqualTo(MODEL.root(size));
      assertThat(Frontier.of(size, tree.peaks())).isEqualTo(tree);
      assertThat(Frontier.of(size, MerkleTreeTest::node)).isEqualTo(tree);
      tree = tree.append(Hash.ofLeaf(PlainTree.leaf(size)));
    }
  }

  /** Property 33, at the borders of the second level of tiles. */
  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537})
  void rootsOfManyLeavesAreThoseOfTheDefinition(int size) {
    Frontier tree = Frontier.EMPTY;
    for (int i = 0; i < size; i++) {
      tree = tree.append(Hash.ofLeaf(PlainTree.leaf(i)));
    }

    assertThat(tree.root()).isEqualTo(PlainTree.ofNumbers(size).root(size));
  }

  @Test
  void appendingGivesEveryCompleteNodeOnceAndInOrder() {
    List<List<Object>> given = new ArrayList<>();
    List<List<Object>> complete = new ArrayList<>();
    Frontier tree = Frontier.EMPTY;
    for (int i = 0; i < 64; i++) {
      tree =
          tree.append(
              Hash.ofLeaf(PlainTree.leaf(i)),
              (height, at, hash) -> given.add(List.of(height, at, hash)));
      for (int height = 0; (i + 1) % (1 << height) == 0 && height <= 6; height++) {
        long at = i >> height;
        complete.add(List.of(height, at, node(height, at)));
      }
    }

    assertThat(given).isEqualTo(complete);
  }

  /** Property 35. */
  @Test
  void everyInclusionIsProvedByThePathOfTheDefinition() {
    for (int size = 1; size <= MANY; size++) {
      Checkpoint checkpoint = Checkpoint.of("log.example", size, MODEL.root(size));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, MerkleTreeTest::node);

        assertThat(proof.path()).isEqualTo(MODEL.path(index, 0, size));
        assertThat(proof.path()).hasSizeLessThanOrEqualTo(ceilLog2(size));
        assertThat(includes(checkpoint, PlainTree.leaf(index), proof)).isTrue();
        failsAfterFlips(checkpoint, index, proof);
      }
    }
  }

  /** Of small trees every bit, of others one bit of each part. */
  private static void failsAfterFlips(Checkpoint checkpoint, int index, InclusionProof proof) {
    SplittableRandom random = new SplittableRandom(checkpoint.size() * 1000 + index);
    boolean every = checkpoint.size() <= 9;
    byte[] leaf = PlainTree.leaf(index);
    for (int bit : bits(leaf.length * 8, every, random)) {
      assertThat(includes(checkpoint, flipped(leaf, bit), proof)).isFalse();
    }
    for (int bit : bits(62, every, random)) {
      long other = proof.index() ^ 1L << bit;
      assertThat(
              other < proof.size()
                  && includes(
                      checkpoint, leaf, new InclusionProof(other, proof.size(), proof.path())))
          .isFalse();
      long size = proof.size() ^ 1L << bit;
      assertThat(
              size > proof.index()
                  && includes(
                      checkpoint, leaf, new InclusionProof(proof.index(), size, proof.path())))
          .isFalse();
    }
    for (int at = 0; at < proof.path().size(); at++) {
      List<Hash> path = new ArrayList<>(proof.path());
      for (int bit : bits(256, every, random)) {
        path.set(at, flipped(proof.path().get(at), bit));
        assertThat(includes(checkpoint, leaf, new InclusionProof(index, proof.size(), path)))
            .isFalse();
      }
    }
    for (int bit : bits(256, every, random)) {
      Hash root = flipped(checkpoint.root(), bit);
      assertThat(includes(Checkpoint.of("log.example", checkpoint.size(), root), leaf, proof))
          .isFalse();
    }
  }

  @Test
  void aPathThatIsTooLongOrTooShortProvesNothing() {
    for (int size = 1; size <= 40; size++) {
      for (int index = 0; index < size; index++) {
        Hash leaf = MODEL.mth(index, index + 1);
        List<Hash> path = MODEL.path(index, 0, size);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(MODEL.root(1));

        assertThat(new InclusionProof(index, size, longer).verifies(leaf, MODEL.root(size)))
            .isFalse();
        if (!path.isEmpty()) {
          List<Hash> shorter = path.subList(0, path.size() - 1);
          assertThat(new InclusionProof(index, size, shorter).verifies(leaf, MODEL.root(size)))
              .isFalse();
        }
      }
    }
  }

  /** Property 36. */
  @Test
  void everyConsistencyIsProvedByThePathOfTheDefinition() {
    Hash[][] altered = rootsWithAlteredLeaf();
    SplittableRandom random = new SplittableRandom(36);
    for (int to = 1; to <= MANY; to++) {
      for (int from = 1; from <= to; from++) {
        ConsistencyProof proof = ConsistencyProof.of(from, to, MerkleTreeTest::node);

        assertThat(proof.path()).isEqualTo(MODEL.proof(from, to));
        assertThat(proof.verifies(MODEL.root(from), MODEL.root(to))).isTrue();
        int leaf = random.nextInt(from);
        assertThat(proof.verifies(altered[leaf][from], MODEL.root(to))).isFalse();
        assertThat(proof.verifies(MODEL.root(from), altered[leaf][to])).isFalse();
        if (!proof.path().isEmpty()) {
          int at = random.nextInt(proof.path().size());
          List<Hash> path = new ArrayList<>(proof.path());
          path.set(at, flipped(path.get(at), random.nextInt(256)));
          assertThat(
                  new ConsistencyProof(from, to, path).verifies(MODEL.root(from), MODEL.root(to)))
              .isFalse();
        }
      }
    }
  }

  /** Property 36, for every leaf of some pairs of sizes. */
  @ParameterizedTest
  @CsvSource({"1, 300", "2, 300", "129, 257", "255, 300", "256, 300", "257, 300", "299, 300"})
  void aTreeWithAnyOtherLeafIsNotConsistent(int from, int to) {
    Hash[][] altered = rootsWithAlteredLeaf();
    ConsistencyProof proof = ConsistencyProof.of(from, to, MerkleTreeTest::node);
    for (int leaf = 0; leaf < from; leaf++) {
      assertThat(proof.verifies(altered[leaf][from], MODEL.root(to))).isFalse();
      assertThat(proof.verifies(MODEL.root(from), altered[leaf][to])).isFalse();
    }
  }

  @Test
  void anEmptyTreeIsTheBeginningOfAnyAndOfNoOtherSize() {
    ConsistencyProof proof = ConsistencyProof.of(0, 5, MerkleTreeTest::node);

    assertThat(proof.verifies(Hash.EMPTY_ROOT, MODEL.root(5))).isTrue();
    assertThat(proof.verifies(MODEL.root(1), MODEL.root(5))).isFalse();
    assertThat(new ConsistencyProof(0, 0, List.of()).verifies(Hash.EMPTY_ROOT, MODEL.root(1)))
        .isFalse();
  }

  /** Property 37. */
  @Test
  void aLeafNeverVerifiesAsANode() {
    for (int size = 2; size <= 64; size++) {
      int k = Integer.highestOneBit(size - 1);
      byte[] both = new byte[2 * Hash.BYTES];
      MODEL.mth(0, k).copyTo(both, 0);
      MODEL.mth(k, size).copyTo(both, Hash.BYTES);

      // The two hashes below the root, offered as the contents of a leaf.
      assertThat(new InclusionProof(0, 1, List.of()).verifies(Hash.ofLeaf(both), MODEL.root(size)))
          .isFalse();
      assertThat(Hash.ofNode(MODEL.mth(0, k), MODEL.mth(k, size))).isEqualTo(MODEL.root(size));
      assertThat(Hash.ofLeaf(both)).isNotEqualTo(MODEL.root(size));
    }
  }

  private static Hash[][] rootsWithAlteredLeaf() {
    Hash[][] roots = new Hash[MANY][MANY + 1];
    for (int altered = 0; altered < MANY; altered++) {
      Frontier tree = Frontier.EMPTY;
      for (int i = 0; i < MANY; i++) {
        tree = tree.append(Hash.ofLeaf(PlainTree.leaf(i == altered ? i + 5000 : i)));
        roots[altered][i + 1] = tree.root();
      }
    }
    return roots;
  }

  private static boolean includes(Checkpoint checkpoint, byte[] leaf, InclusionProof proof) {
    return VERIFIER.includes(checkpoint, leaf, proof);
  }

  private static final LogVerifier VERIFIER =
      new LogVerifier(new NoteSigner("log.example", new byte[32]).key());

  private static Hash node(int height, long index) {
    return MODEL.mth((int) (index << height), (int) ((index + 1) << height));
  }

  private static NodeSource ctNodes() {
    PlainTree tree =
        new PlainTree(CT_LEAVES.stream().map(leaf -> HexFormat.of().parseHex(leaf)).toList());
    return (height, index) -> tree.mth((int) (index << height), (int) ((index + 1) << height));
  }

  private static Hash ctLeaf(int index) {
    return Hash.ofLeaf(HexFormat.of().parseHex(CT_LEAVES.get(index)));
  }

  private static int[] bits(int count, boolean every, SplittableRandom random) {
    int[] bits = new int[every ? count : 1];
    Arrays.setAll(bits, bit -> every ? bit : random.nextInt(count));
    return bits;
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static Hash flipped(Hash hash, int bit) {
    return Hash.of(flipped(hash.bytes(), bit));
  }

  private static int ceilLog2(int size) {
    return 32 - Integer.numberOfLeadingZeros(size - 1);
  }

  private static List<Hash> hashes(@Nullable String path) {
    return path == null
        ? List.of()
        : Arrays.stream(path.split(" ", -1)).map(MerkleTreeTest::hash).toList();
  }

  private static Hash hash(String hex) {
    return Hash.of(HexFormat.of().parseHex(hex));
  }
}
